package org.isolog.ingest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Public logs of web servers, proxies and sensors: as many records as lines that are no directives, each with its time. */
class WebLogsTest {
    @ParameterizedTest
    @CsvSource({
        "iis/lnav_w3c.3.log,                              w3c,        3,     1",
        "iis/lnav_w3c.6.log,                              w3c,        1,     1",
        "iis/lnav_w3c_big.0.log,                          w3c,        210,   202",
        "iis/plaso_iis10.log,                             w3c,        1,     0",
        "iis/plaso_iis10_cookies.log,                     w3c,        3,     0",
        "iis/plaso_iis6.log,                              w3c,        12,    4",
        "iis/plaso_iis7_owa.log,                          w3c,        3,     0",
        "iis/plaso_iis_without_date.log,                  w3c,        11,    3",
        "iis/plaso_windows_firewall.log,                  w3c,        15,    9",
        "loghub/Apache_2k.log,                            web-error,  2000,  0",
        "web_access/lnav_shop_access.log.gz,              access-log, 1000,  24",
        "zeek/wrccdc_tsv/known_services.log.gz,           zeek-tsv,   1579,  0",
        "zeek/wrccdc_tsv/ntp.log.gz,                      zeek-tsv,   904,   0",
        "zeek/wrccdc_tsv/smb_mapping.log.gz,              zeek-tsv,   393,   0",
        "zeek/wrccdc_tsv/snmp.log.gz,                     zeek-tsv,   65,    0",
        "zeek/wrccdc_json/ssh.json.gz,                    zeek-json,  22,    2",
        "zeek/wrccdc_json/rdp.json.gz,                    zeek-json,  4122,  2",
        "zeek/slips_portscan_vertical/conn.log,           zeek-json,  50,    43",
        "zeek/slips_test9_mixed/http.log,                 zeek-json,  516,   0",
        "zeek/apt29_day1_combined.json.gz,                zeek-json,  2140,  114",
    })
    void isReadCompletely(String name, String format, long stored, long failures) {
        Path file = Path.of(System.getProperty("isolog.sharedData", "none")).resolve(name);
        assumeTrue(Files.exists(file), "the shared sample logs are not on this machine");
        FormatGuesser.Candidate best = new FormatGuesser(Samples.FORMATS).best(Evidence.of(file));
        assertThat(best.format().name()).isEqualTo(format);
        Samples.Read read = Samples.read(file, best.format(), Samples.UTC_2025);
        assertThat(read.skipped()).isEmpty();
        assertThat(read.result().stored()).isEqualTo(stored);
        assertThat(read.events()).noneMatch(event -> event.time().isMissing());
        assertThat(read.events().stream().filter(event -> "failure".equals(event.get("event.outcome"))).count()).isEqualTo(failures);
    }
}
