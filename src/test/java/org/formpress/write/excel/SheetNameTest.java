package org.formpress.write.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNameTest {

    @Property
    void anyTitleGivesANameThatExcelAllows(@ForAll String title) {
        String name = SheetName.of(title);

        assertThatCode(() -> WorkbookUtil.validateSheetName(name)).doesNotThrowAnyException();
        assertThat(name).isNotBlank().doesNotStartWith("'").doesNotEndWith("'");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "财政项目支出绩效自评表,财政项目支出绩效自评表",
                "[A]:*?/\\B,_A______B",
                "'引号',引号",
                "'',表",
                "history,表",
                "_x0041_,-x0041_",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二,一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十𠮷,一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"
            })
    void itIsTheTitleAsFarAsItMayBe(String title, String name) {
        assertThat(SheetName.of(title)).isEqualTo(name);
    }
}
