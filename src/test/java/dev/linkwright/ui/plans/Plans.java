package dev.linkwright.ui.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.model.Access;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Reading;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;
import dev.linkwright.model.Version;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.LeftOut;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Reason;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Texts;

/** Plans as the picker gets them. */
public final class Plans {
    public static final Instant AGREED = Instant.parse("2026-11-12T13:32:00Z");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:02:00Z"), ZoneOffset.UTC);

    private final List<PlannedField> fields = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Occasion occasion;

    private Plans(Occasion occasion) {
        this.occasion = occasion;
    }

    public static Texts texts() {
        return new Texts(Locale.ENGLISH, Locale.UK, ZoneId.of("Europe/Oslo"));
    }

    public static Plans of(Occasion occasion) {
        return new Plans(occasion);
    }

    /** A first connect as people meet it. */
    public static Compared firstConnect() {
        return of(Occasion.FIRST_CONNECT)
                .field("name", "Name", "Stavne Elektro AS", "STAVNE ELEKTRO AS", Circumstance.NEVER_SYNCHRONISED)
                .grouped("street", "Street address", "Bromstadvegen 57", "Bromstadveien 57")
                .grouped("code", "Postal code", "7047", "7050")
                .field("email", "Invoice e-mail", "faktura@stavne.example", "regnskap@stavne.example",
                        Circumstance.NEVER_SYNCHRONISED)
                .limited("website", "Website", "www.stavne-elektro.example", "", 20)
                .field("phone", "Phone", "+47 73 80 22 10", "", Circumstance.BLANK_IN_ERP)
                .field("mobile", "Mobile", "", "+47 912 04 416", Circumstance.BLANK_IN_CRM)
                .oneWay("terms", "Payment terms", Direction.ERP_TO_CRM, "", "20 days net", Circumstance.BLANK_IN_CRM)
                .oneWay("seller", "Salesperson", Direction.CRM_TO_ERP, "Ingrid Solheim", "",
                        Circumstance.BLANK_IN_ERP)
                .equal("orgnr", "Organisation no.", "313 550 729", "313550729")
                .equal("city", "City", "Trondheim", "Trondheim").country("NO", "NO")
                .leftOut("bank", "Bank account").compared();
    }

    /** A synchronisation with conflicts. */
    public static Compared conflicts() {
        return of(Occasion.SYNCHRONISATION)
                .changed("name", "Name", "Havlys Sjømat AS", "Havlys Seafood AS", "Havlys Fisk AS",
                        Circumstance.BOTH_CHANGED)
                .changed("terms", "Payment terms", "30 days net", "14 days net", "21 days net",
                        Circumstance.BOTH_CHANGED)
                .changed("phone", "Phone", "+47 70 10 24 60", "+47 70 10 24 90", "+47 70 10 24 60",
                        Circumstance.ONLY_ERP_CHANGED)
                .changed("email", "Invoice e-mail", "faktura@havlys.example", "post@havlys.example",
                        "post@havlys.example", Circumstance.ONLY_CRM_CHANGED)
                .oneWay("credit", "Credit limit", Direction.ERP_TO_CRM, "NOK 250 000", "NOK 400 000",
                        Circumstance.ONLY_ERP_CHANGED)
                .equal("orgnr", "Organisation no.", "312 904 713", "312 904 713").compared();
    }

    public Plans field(String key, String label, String crm, String erp, Circumstance circumstance) {
        Decision proposal = erp.isEmpty()
                ? Decision.TAKE_CRM
                : crm.isEmpty() ? Decision.TAKE_ERP : Decision.UNDECIDED;
        return add(mapped(key, label, Direction.BOTH, 0, null), crm, erp, Optional.empty(), proposal,
                new Reason(circumstance, false, Optional.empty(), false, false));
    }

    public Plans grouped(String key, String label, String crm, String erp) {
        return add(mapped(key, label, Direction.BOTH, 0, "address"), crm, erp, Optional.empty(), Decision.UNDECIDED,
                new Reason(Circumstance.NEVER_SYNCHRONISED, false, Optional.empty(), false, false));
    }

    public Plans limited(String key, String label, String crm, String erp, int length) {
        return add(mapped(key, label, Direction.BOTH, length, null), crm, erp, Optional.empty(), Decision.TAKE_CRM,
                new Reason(Circumstance.BLANK_IN_ERP, false, Optional.empty(), false, false));
    }

    /** Two values of a type other than text. */
    public Plans typed(String key, String label, FieldType type, String crm, String erp) {
        FieldDefinition field = new FieldDefinition(key, label, type, Notation.PLAIN, Access.NORMAL, 0, null, null,
                null, null);
        return add(new MappedField(field, field, Direction.BOTH, null), crm, erp, Optional.empty(),
                Decision.UNDECIDED,
                new Reason(Circumstance.NEVER_SYNCHRONISED, false, Optional.empty(), false, false));
    }

    public Plans changed(String key, String label, String crm, String erp, String base, Circumstance circumstance) {
        return changed(key, label, crm, erp, new BasePair(FieldValue.of(base), FieldValue.of(base)), circumstance);
    }

    public Plans changed(String key, String label, String crm, String erp, BasePair base, Circumstance circumstance) {
        Decision proposal = circumstance == Circumstance.ONLY_CRM_CHANGED
                ? Decision.TAKE_CRM
                : circumstance == Circumstance.ONLY_ERP_CHANGED ? Decision.TAKE_ERP : Decision.UNDECIDED;
        return add(mapped(key, label, Direction.BOTH, 0, null), crm, erp,
                Optional.of(base), proposal,
                new Reason(circumstance, false, Optional.of(AGREED), false, false));
    }

    public Plans oneWay(String key, String label, Direction direction, String crm, String erp,
            Circumstance circumstance) {
        Decision proposal = direction == Direction.ERP_TO_CRM ? Decision.TAKE_ERP : Decision.TAKE_CRM;
        return add(mapped(key, label, direction, 0, null), crm, erp, Optional.empty(), proposal,
                new Reason(circumstance, true, Optional.empty(), false, false));
    }

    public Plans equal(String key, String label, String crm, String erp) {
        FieldValue left = FieldValue.of(crm);
        fields.add(new PlannedField(mapped(key, label, Direction.BOTH, 0, null), new Reading(left, "same"),
                new Reading(FieldValue.of(erp), "same"), Optional.empty(), Decision.KEEP, Decision.KEEP,
                new Reason(crm.equals(erp) ? Circumstance.EQUAL : Circumstance.EQUAL_IN_OTHER_NOTATION, false,
                        Optional.empty(), false, false),
                false, false));
        return this;
    }

    public Plans country(String crm, String erp) {
        FieldDefinition field = new FieldDefinition("country", "Country", FieldType.LIST, Notation.COUNTRY,
                Access.NORMAL, 0, "country", null, null, null);
        boolean equal = crm.equals(erp);
        Decision proposal = equal ? Decision.KEEP : Decision.UNDECIDED;
        return add(new MappedField(field, field, Direction.BOTH, null), crm, erp, Optional.empty(), proposal,
                new Reason(equal ? Circumstance.EQUAL : Circumstance.NEVER_SYNCHRONISED, false, Optional.empty(),
                        false, false));
    }

    public Plans leftOut(String key, String label) {
        leftOut.add(new LeftOut(mapped(key, label, Direction.BOTH, 0, null), Side.ERP,
                Sentence.of("value.not-in-answer")));
        return this;
    }

    /** The last field changed while a person was deciding. */
    public Plans moved() {
        fields.add(fields.removeLast().asMoved());
        return this;
    }

    public MergePlan plan() {
        Snapshot snapshot = new Snapshot(Map.of(), Version.of("stamp", "1"));
        return new MergePlan(Samples.CONNECTION, Samples.COMPANY, Samples.CUSTOMER, occasion, snapshot, snapshot,
                fields, leftOut, Set.of());
    }

    public Compared compared() {
        PendingConnect pending = new PendingConnect(new LinkId("0".repeat(32)), "Stavne Elektro AS", "C-10877",
                "Stavne Elektro AS", plan(), Bindings.NONE, Bindings.NONE);
        Map<String, List<ListItem>> countries = Map.of("country",
                List.of(new ListItem("NO", "Norway"), new ListItem("SE", "Sweden"),
                        new ListItem("DK", "Denmark")));
        return new Compared(Samples.connection(), pending,
                new KnownLists(Map.of(Side.CRM, countries, Side.ERP, countries)));
    }

    private Plans add(MappedField field, String crm, String erp, Optional<BasePair> base, Decision proposal,
            Reason reason) {
        fields.add(new PlannedField(field, reading(crm), reading(erp), base, proposal, proposal, reason, false,
                false));
        return this;
    }

    private static Reading reading(String text) {
        return new Reading(FieldValue.of(text), text);
    }

    private static MappedField mapped(String key, String label, Direction direction, int erpLength, String group) {
        FieldDefinition crm = new FieldDefinition(key, label, FieldType.TEXT, Notation.PLAIN, Access.NORMAL, 0, null,
                null, group, null);
        FieldDefinition erp = new FieldDefinition(key, label, FieldType.TEXT, Notation.PLAIN, Access.NORMAL,
                erpLength, null, null, group, null);
        return new MappedField(crm, erp, direction, null);
    }
}
