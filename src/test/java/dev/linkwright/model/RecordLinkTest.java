package dev.linkwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLinkTest {
    @ParameterizedTest
    @EnumSource(EntityType.class)
    void everyKindOfRecordHasALinkThatLeadsBack(EntityType type) {
        RecordLink link = new RecordLink(new CrmEntity(type, 123));
        assertThat(RecordLink.parse(link.toString())).contains(link);
    }

    @Test
    void aLinkReadsAsPeopleWriteIt() {
        assertThat(new RecordLink(CrmEntity.company(123))).hasToString("linkwright://company/123");
        assertThat(RecordLink.parse(" Linkwright://Company/123/ ")).contains(new RecordLink(CrmEntity.company(123)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "company/123", "linkwright:company/123", "linkwright://company",
            "linkwright://company/",
            "linkwright://company/0", "linkwright://company/-1", "linkwright://company/12a", "linkwright://person/12",
            "linkwright://company/1234567890123456789", "linkwright://company/1?x", "linkwright://company/1#x",
            "linkwright://company/1\nlinkwright://company/2", "linkwright://a@company/1", "https://company/1",
            "linkwright://company/1//", "linkwright://company/\u0661"})
    void anythingElseIsNoLink(String text) {
        assertThat(RecordLink.parse(text)).isEmpty();
    }
}
