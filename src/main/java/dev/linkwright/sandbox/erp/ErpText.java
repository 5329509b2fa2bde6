package dev.linkwright.sandbox.erp;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What the ERP says when it refuses, in the languages that it knows. {@code {0}} stands for a value. */
enum ErpText {
    CREDENTIALS("The server has rejected the client credentials.", "Serveren avviste klientlegitimasjonen."),
    PERMISSIONS("Sorry, the current permissions prevented the action. (TableData {0} {1} {2}: Base Application)",
            "Beklager, de gjeldende tillatelsene hindret handlingen. (TableData {0} {1} {2}: Base Application)"),
    NO_ENVIRONMENT("Environment does not exist.", "Miljøet finnes ikke."),
    COMPANY_NOT_FOUND("Cannot process the request because the company '{0}' cannot be found.",
            "Kan ikke behandle forespørselen fordi selskapet '{0}' ikke ble funnet."),
    RESOURCE_NOT_FOUND("Resource not found for the segment '{0}'.", "Finner ikke ressursen for segmentet '{0}'."),
    RECORD_NOT_FOUND("The {0} does not exist. Identification fields and values: SystemId='{1}'",
            "{0} finnes ikke. Identifikasjonsfelter og -verdier: SystemId='{1}'"),
    QUERY_SYNTAX("Bad Request - Error in query syntax.", "Feil i forespørselen - feil i syntaksen til spørringen."),
    METHOD_NOT_ALLOWED(
            "'{0}' requests for '{1}' of EdmType 'Entity' are not allowed within Microsoft Dynamics NAV OData web services.",
            "'{0}'-forespørsler for '{1}' av EdmType 'Entity' er ikke tillatt i OData-webtjenestene til Microsoft Dynamics NAV."),
    INVALID_BODY("Invalid Request Body", "Ugyldig forespørselstekst"),
    UNKNOWN_PROPERTY(
            "The property '{0}' does not exist on type 'Microsoft.NAV.{1}'. Make sure to only use property names that are defined by the type.",
            "Egenskapen '{0}' finnes ikke i typen 'Microsoft.NAV.{1}'. Bruk bare egenskapsnavn som er definert av typen."),
    UNKNOWN_PROPERTY_IN_QUERY("Could not find a property named '{0}' on type 'Microsoft.NAV.{1}'.",
            "Fant ingen egenskap med navnet '{0}' i typen 'Microsoft.NAV.{1}'."),
    READ_ONLY("Control '{0}' is read-only.", "Kontrollen '{0}' er skrivebeskyttet."),
    NOT_CONVERTED("Cannot convert the literal '{0}' to the expected type '{1}'.",
            "Kan ikke konvertere litteralen '{0}' til den forventede typen '{1}'."),
    TOO_LONG("The length of the string is {0}, but it must be less than or equal to {1} characters. Value: {2}",
            "Lengden på strengen er {0}, men den må være mindre enn eller lik {1} tegn. Verdi: {2}"),
    NO_OPTION("'{0}' is not an option. The existing options are: {1}",
            "'{0}' er ikke et alternativ. De eksisterende alternativene er: {1}"),
    LETTERS("{0} must not contain letters in {1} No.='{2}'.", "{0} må ikke inneholde bokstaver i {1} Nr.='{2}'."),
    NAME_NEEDED("A \"displayName\" must be provided.", "En \"displayName\" må oppgis."),
    BLANK_NAME("The blank \"displayName\" is not allowed.", "Tom \"displayName\" er ikke tillatt."),
    NO_MATCH("The \"{0}\" does not match to a {1}.", "\"{0}\" samsvarer ikke med en {1}."),
    NO_RELATED("The field {0} of table {1} contains a value ({2}) that cannot be found in the related table ({3}).",
            "Feltet {0} i tabellen {1} inneholder en verdi ({2}) som ikke finnes i den relaterte tabellen ({3})."),
    NO_EMAIL("The email address \"{0}\" is not valid.", "E-postadressen \"{0}\" er ikke gyldig."),
    MANUAL_NUMBERS(
            "You may not enter numbers manually. If you want to enter numbers manually, please activate Manual Nos. in No. Series {0}.",
            "Du kan ikke angi numre manuelt. Hvis du vil angi numre manuelt, må du aktivere Manuelle numre i Nummerserie {0}."),
    SAME_KEY("The record in table {0} already exists. Identification fields and values: No.='{1}'",
            "Posten i tabellen {0} finnes allerede. Identifikasjonsfelter og -verdier: Nr.='{1}'"),
    TOKEN_NEEDED(
            "Could not validate the client concurrency token required by the service. Please provide a valid token in the client request.",
            "Kan ikke validere samtidighetstokenet for klienten som kreves av tjenesten. Angi et gyldig token i klientforespørselen."),
    CHANGED("Another user has already changed the record.", "En annen bruker har allerede endret posten."),
    OR_ON_FIELDS(
            "An error occurred while processing this request. The 'OR' operator is not supported on distinct fields on an OData filter.",
            "Det oppstod en feil under behandling av forespørselen. Operatoren 'OR' støttes ikke på forskjellige felter i et OData-filter."),
    NOT_SUPPORTED("'{0}' is not supported.", "'{0}' støttes ikke."),
    NO_LITERAL("Syntax error at '{0}' in '{1}'.", "Syntaksfeil ved '{0}' i '{1}'."),
    INCOMPATIBLE(
            "A binary operator with incompatible types was detected. Found operand types '{0}' and '{1}' for operator kind '{2}'.",
            "En binæroperator med inkompatible typer ble oppdaget. Fant operandtypene '{0}' og '{1}' for operatortypen '{2}'."),
    FILTER_TOO_LONG(
            "The filter \"='{0}'\" is not valid for the {1} field on the {2} table. The length of the string is {3}, but it must be less than or equal to {4} characters. Value: {0}",
            "Filteret \"='{0}'\" er ikke gyldig for feltet {1} i tabellen {2}. Lengden på strengen er {3}, men den må være mindre enn eller lik {4} tegn. Verdi: {0}"),
    SKIP_TOKEN("The skip token is no longer valid.", "Hopptokenet er ikke lenger gyldig."),
    ID_TYPE("id type not specified.", "ID-type ikke angitt."),
    TOO_MANY("The request was rejected because too many requests were sent. Try again later.",
            "Forespørselen ble avvist fordi det ble sendt for mange forespørsler. Prøv igjen senere."),
    TOLD_TO("The sandbox was told to answer {0}.", "Sandkassen ble bedt om å svare {0}.");

    enum Language {
        ENGLISH, NORWEGIAN;

        /** By the first of the languages that a request prefers. */
        static Language of(@Nullable String acceptLanguage) {
            String first = acceptLanguage == null ? "" : acceptLanguage.strip().toLowerCase(Locale.ROOT);
            return first.startsWith("nb") || first.startsWith("no") || first.startsWith("nn") ? NORWEGIAN : ENGLISH;
        }
    }

    private final String english;
    private final String norwegian;

    ErpText(String english, String norwegian) {
        this.english = english;
        this.norwegian = norwegian;
    }

    String in(Language language, List<Object> values) {
        String text = switch (language) {
            case ENGLISH -> english;
            case NORWEGIAN -> norwegian;
        };
        for (int at = 0; at < values.size(); at++) {
            text = text.replace("{" + at + "}", values.get(at).toString());
        }
        return text;
    }
}
