<#-- The PDF's page: paper, margins, footer, watermark. A form may have a page.fo.ftl of its own in its folder. -->
<#assign page = form.page>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:page="urn:formpress:page:1" xml:lang="zh-CN"
    font-family="宋体" font-size="10pt">
  <fo:layout-master-set>
    <fo:simple-page-master master-name="form" page-width="${page.width}mm" page-height="${page.height}mm">
      <fo:region-body margin-top="${page.top}mm" margin-right="${page.right}mm" margin-bottom="${page.bottom}mm" margin-left="${page.left}mm"/>
      <fo:region-before extent="${page.height}mm"/>
      <fo:region-after extent="${page.bottom}mm" display-align="center"/>
    </fo:simple-page-master>
  </fo:layout-master-set>
  <fo:page-sequence master-reference="form">
    <#if form.watermark?has_content>
    <fo:static-content flow-name="xsl-region-before">
      <fo:block-container absolute-position="absolute" left="0mm" top="${page.height / 2 - 20}mm" width="${page.width}mm">
        <fo:block text-align="center" font-family="黑体" font-size="72pt" color="#EEEEEE">${form.watermark}</fo:block>
      </fo:block-container>
    </fo:static-content>
    </#if>
    <fo:static-content flow-name="xsl-region-after">
      <fo:block text-align="center" font-size="9pt">第 <fo:page-number/> 页 共 ${pages} 页</fo:block>
    </fo:static-content>
    <fo:flow flow-name="xsl-region-body">
      <page:content/>
    </fo:flow>
  </fo:page-sequence>
</fo:root>
