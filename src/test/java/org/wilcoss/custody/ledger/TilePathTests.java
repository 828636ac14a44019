package org.wilcoss.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTests {
    @ParameterizedTest
    @CsvSource({
        "000, 0, 256",
        "067, 67, 256",
        "999, 999, 256",
        "x001/000, 1000, 256",
        "x001/x234/067, 1234067, 256",
        "x001/x234/067.p/1, 1234067, 1",
        "000.p/255, 0, 255",
    })
    void readsAndWrites(String path, long index, int width) {
        assertThat(TilePath.parse(path)).contains(new TilePath(index, width));
        assertThat(new TilePath(index, width)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "67",
                "0067",
                "x067",
                "x000/067",
                "001/067",
                "067.p/0",
                "067.p/256",
                "067.p/257",
                "067.p/01",
                "067.p",
                "067.p/",
                "-01",
                "067/",
                "/067",
                "x001/x234/067.p/1000",
                "x001/x001/x001/x001/x001/x001/001"
            })
    void knowsNoOtherWriting(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }
}
