package org.isolog.ingest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Public logs of real machines: taken for what they are, read completely, and with times and outcomes where they have any. */
class RealLogsTest {
    @ParameterizedTest
    @CsvSource({
        "loghub/OpenSSH_2k.log,                         syslog-3164, 2000,  0,     1487",
        "loghub/Linux_2k.log,                           syslog-3164, 2000,  0,     655",
        "loghub/OpenSSH_2k.log_structured.csv,          csv,         2000,  2000,  0",
        "web_access/elastic_apache_part1.log.gz,        access-log,  5000,  0,     111",
        "web_access/tomcat_webshell_attack_access.log,  access-log,  2661,  0,     1664",
        "syslog/snare_windows2022_security.log,         syslog-3164, 278,   0,     0",
        "cloudtrail/aws_dataset.json.gz,                cloudtrail,        1031,  0,     -1",
        "cloudtrail/stratus/aws.credential-access.ec2-get-password-data.json, cloudtrail, 34, 0, 32",
        "json_lines/nginxplus_status_part1.jsonl.gz,    json,        250,   0,     0",
        "nsl_kdd/KDDTrain_20Percent.csv.gz,             csv,         25192, 25192, 0",
    })
    void isReadCompletely(String name, String format, long stored, long timesMissing, long failures) {
        Path file = Path.of(System.getProperty("isolog.sharedData", "none")).resolve(name);
        assumeTrue(Files.exists(file), "the shared sample logs are not on this machine");
        FormatGuesser.Candidate best = new FormatGuesser(Samples.FORMATS).best(Evidence.of(file));
        assertThat(best.format().name()).isEqualTo(format);
        Samples.Read read = Samples.read(file, best.format(), Samples.UTC_2025);
        assertThat(read.result().stored()).isEqualTo(stored);
        assertThat(read.skipped()).isEmpty();
        assertThat(read.events().stream().filter(event -> event.time().isMissing()).count()).isEqualTo(timesMissing);
        if (failures >= 0) {
            assertThat(read.events().stream()
                    .filter(event -> "failure".equals(event.get("event.outcome"))).count()).isEqualTo(failures);
        }
    }
}
