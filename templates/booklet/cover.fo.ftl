<#-- The cover's page: no page number, and the red rules of official papers. -->
<#assign page = form.page>
<#macro rule top thick>
<fo:block-container absolute-position="absolute" left="${page.left}mm" top="${top}mm" width="${page.width - page.left - page.right}mm">
  <fo:block border-top="${thick}pt solid #C00000" font-size="1pt" line-height="1pt"/>
</fo:block-container>
</#macro>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:page="urn:formpress:page:1" xml:lang="zh-CN"
    font-family="宋体" font-size="10pt">
  <fo:layout-master-set>
    <fo:simple-page-master master-name="cover" page-width="${page.width}mm" page-height="${page.height}mm">
      <fo:region-body margin-top="${page.top}mm" margin-right="${page.right}mm" margin-bottom="${page.bottom}mm" margin-left="${page.left}mm"/>
      <fo:region-before extent="${page.height}mm"/>
    </fo:simple-page-master>
  </fo:layout-master-set>
  <fo:page-sequence master-reference="cover">
    <fo:static-content flow-name="xsl-region-before">
      <@rule 68 3/>
      <@rule 69.8 0.8/>
      <@rule 262 0.8/>
      <@rule 263 3/>
    </fo:static-content>
    <fo:flow flow-name="xsl-region-body">
      <page:content/>
    </fo:flow>
  </fo:page-sequence>
</fo:root>
