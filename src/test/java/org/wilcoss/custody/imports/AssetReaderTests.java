package org.wilcoss.custody.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.imports.Entry.Doubt;
import org.wilcoss.custody.kits.RegisterKit;
import org.wilcoss.custody.platform.KeyRing;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Secrets;

/** What each system's columns become. */
class AssetReaderTests {
    private static final Secrets SECRETS = KeyRing.create().secrets();

    @Test
    void readsSnipeItByWhateverNameItsColumnsHave() throws IOException {
        RegisterKit expected = new RegisterKit("NEW-1", "Air rifle, Daisy 887 (M887)", "SN 12", "Rack N");

        assertThat(kit("""
                        Asset Tag,Name,Manufacturer,Model,Model Number,Serial,Location,Company
                        NEW-1,Air rifle,Daisy,887,M887,SN 12,Rack N,The club""")).isEqualTo(expected);
        assertThat(kit("""
                        ID;Default Location;Serial Number;Model No.;Manufacturer;Model Name;"Asset Name";ASSET TAG
                        7;Rack N;SN 12;M887;Daisy;887;Air rifle;NEW-1""")).isEqualTo(expected);
    }

    @Test
    void takesWhomSnipeItHasItCheckedOutToForADoubt() throws IOException {
        String headings = """
                Asset Tag,Model,Status,Location,Checkout Type,Checked Out To: Username,Checked Out To: First Name,\
                Checked Out To: Last Name,Checked Out To: Email,Checked Out To: Location
                """;

        assertThat(entry(headings + "A,M,Deployed,Rack,User,mvey,Mona,Vey,mona@example.org,")
                        .doubts())
                .extracting(Doubt::person)
                .containsExactly("Mona Vey (mvey, mona@example.org)");
        Entry elsewhere = entry(headings + "A,M,,Rack,Location,,,,,Annex");
        assertThat(elsewhere.doubts()).isEmpty();
        assertThat(elsewhere.kit().location()).isEqualTo("Annex");
    }

    @ParameterizedTest
    @CsvSource({"Ready to Deploy, 0", "AVAILABLE, 0", "IN_CUSTODY, 0", "Out for Repair, 1", "Lost/Stolen, 1"})
    void doubtsAStatusThatIsNotPlainlyFine(String status, int doubts) throws IOException {
        assertThat(entry("Asset Tag,Model,Status\nA,M," + status).doubts()).hasSize(doubts);
    }

    @Test
    void readsShelfAndMakesACodeWhereThereIsNone() throws IOException {
        String headings =
                "title,description,kit,category,custodian,assetModel,type,quantity,\"cf: Serial number,type:text\",\"cf:brand, type:option\"\n";
        Entry entry = entry(headings + "Trap gun,Left-handed,,Guns,Theo,BT-99,INDIVIDUAL,,W 1,Browning");

        assertThat(entry.kit().description()).isEqualTo("Trap gun, Browning BT-99 – Left-handed");
        assertThat(entry.kit().serialNumber()).isEqualTo("W 1");
        assertThat(entry.doubts()).extracting(Doubt::person).containsExactly("Theo");
        assertThat(entry.code()).matches("SHELF-[0-9A-F]{12}").doesNotContain("W1");
        assertThat(entry(headings + "Trap gun,Right-handed,,,,,,1,w-1,").code()).isEqualTo(entry.code());
        assertThat(entry(headings + "Trap gun,Left-handed,,,,,,,W 2,").code()).isNotEqualTo(entry.code());
        assertThat(kit("Asset ID,Name,Custody,Tracking method\nSAM-0003,Trap gun,,Individual")
                        .code())
                .isEqualTo("SAM-0003");
    }

    @ParameterizedTest
    @CsvSource({
        "1, ref, 000-001",
        "000-002, ref, 000-002",
        "1000-003, ref, 1000-003",
        "0, ref-9, ref-9",
        "'', ref-9, ref-9",
    })
    void readsHomeboxIdsAsItPrintsThem(String id, String reference, String code) throws IOException {
        assertThat(kit("HB.asset_id\tHB.import_ref\tHB.name\n%s\t%s\tScope".formatted(id, reference))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void readsHomeboxOldAndNew() throws IOException {
        assertThat(kit("""
                        HB.asset_id,HB.location,HB.tags,HB.name,HB.description,HB.quantity,HB.serial_number,HB.manufacturer
                        7,Club /Safe/ Shelf 2  ,L1;L2,Pistol,Left grip,1.0,S-9,Steyr"""))
                .isEqualTo(new RegisterKit("000-007", "Pistol, Steyr – Left grip", "S-9", "Club / Safe / Shelf 2"));
        assertThat(kit("Import Ref,Location,Labels,Quantity,Name,Description,Insured\nr1,Safe,,1,Pistol,,true")
                        .code())
                .isEqualTo("r1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title,type,custodian|Pens,QUANTITY_TRACKED,|line_is_a_stock
            HB.name,HB.quantity|Pens,12|line_is_a_stock
            HB.name,HB.archived|Old,true|line_is_archived
            HB.name,HB.sold_to|Old,Somebody|line_is_sold
            Asset Tag,Name|,Rifle|line_without_code
            Asset Tag,Name,Model|A,,|line_without_description
            code,description|A,B,C|line_too_long
            """)
    void refusesWhatIsNoKit(String headings, String line, String reason) {
        assertThatThrownBy(() -> entry(headings + "\n" + line))
                .isInstanceOf(BadLine.class)
                .extracting(refused -> ((Refusal) refused).messageKey())
                .isEqualTo(reason);
    }

    @Test
    void refusesWhatTheCatalogueCannotKeepCountingAsTheDatabaseDoes() throws IOException {
        assertThat(kit("code,description\n" + "🎯".repeat(50) + ",x").code()).hasSize(100);
        assertThatThrownBy(() -> kit("code,description\n" + "x".repeat(51) + ",x"))
                .isInstanceOf(BadLine.class);
        assertThatThrownBy(() -> kit("code,description,location\nA,x," + "x".repeat(201)))
                .isInstanceOf(BadLine.class);
        assertThatThrownBy(() -> kit("code,description\nA,x\0")).isInstanceOf(BadLine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "n/a", "None", "  "})
    void takesAPlaceholderForNoSerialNumber(String serial) throws IOException {
        assertThat(kit("code,description,serial_number\nA,x," + serial).serialNumber())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First Name,Last Name,Email,Username,Activated,Location,Employee Number\n",
                "Username,Email,Job Title\n"
            })
    void refusesAListOfPeopleWhateverItIsCalled(String headings) {
        assertThatThrownBy(() -> FormatGuess.of(headings(headings), null))
                .isInstanceOf(FileRefused.class)
                .hasMessage("import_of_people");
        assertThatThrownBy(() -> FormatGuess.of(headings(headings), Format.SNIPE_IT))
                .hasMessage("import_of_people");
    }

    @Test
    void asksForTheFormatOfWhatItDoesNotKnow() throws IOException {
        assertThatThrownBy(() -> FormatGuess.of(headings("Nummer,Bezeichnung\n"), null))
                .hasMessage("import_not_recognised");
        assertThat(FormatGuess.of(headings("Nummer,Bezeichnung\n"), Format.SHELF))
                .isEqualTo(Format.SHELF);
    }

    @Test
    void namesTheColumnsItReadsAndThoseItLeavesAside() throws IOException {
        Columns columns = new Columns(Format.SNIPE_IT, headings("Asset Tag,Purchase Cost,Name,Colour\n"));

        assertThat(columns.used()).containsExactly("Asset Tag", "Name");
        assertThat(columns.unused()).containsExactly("Purchase Cost", "Colour");
    }

    private static java.util.List<String> headings(String text) throws IOException {
        try (Table table = Table.open(FileText.of(text), StandardCharsets.UTF_8)) {
            return table.headings();
        }
    }

    private static RegisterKit kit(String text) throws IOException {
        return entry(text).kit();
    }

    private static Entry entry(String text) throws IOException {
        try (Table table = Table.open(FileText.of(text), StandardCharsets.UTF_8)) {
            Format format = FormatGuess.of(table.headings(), null);
            assertThat(table.hasNext()).isTrue();
            return new AssetReader(format, new Columns(format, table.headings()), SECRETS).read(table.next());
        }
    }
}
