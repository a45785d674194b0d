package org.isolog.ingest.formats.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.isolog.core.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterWordsTest {

    @ParameterizedTest
    @CsvSource({
        "'%%1833', 'Impersonation'",
        "'%%2313', 'Unknown user name or bad password.'",
        "'%%1538\r\n\t\t\t\t%%1541\r\n\t\t\t\t%%4416\r\n\t\t\t\t%%9999', 'READ_CONTROL, SYNCHRONIZE, ReadData (or ListDirectory), %%9999'",
        "'%%4423:\t%%1801\tD:(A;OICI;FA;;;BA)', 'ReadAttributes:\tGranted by\tD:(A;OICI;FA;;;BA)'",
        "'%%8449, %%8451', 'Success Added, Failure added'",
        "'%%1', '%%1'",
        "'%%12345678', '%%12345678'",
        "'%%i in (%%1833)', '%%i in (%%1833)'",
        "'cmd /c %%1833', 'cmd /c %%1833'",
        "'%%', '%%'",
    })
    void putsWordsForTheCodesOfWindows(String value, String words) {
        assertThat(ParameterWords.shared().in(value)).isEqualTo(words);
    }

    @Test
    void everyValueOfAnEventHasItsWords() {
        Fields.Builder fields = new Fields.Builder();
        audit("4738").data("UserAccountControl", "\r\n\t\t%%2048\r\n\t\t%%2082").data("AccountExpires", "%%1794").put(fields);
        Fields changed = fields.build();
        assertThat(changed.get("winlog.event_data.UserAccountControl")).isEqualTo("Account Enabled, 'Password Not Required' - Enabled");
        assertThat(changed.get("winlog.event_data.AccountExpires")).isEqualTo("<never>");
        audit("5156").data("Direction", "%%14593").put(fields);
        assertThat(fields.build().get("network.direction")).isEqualTo("egress");
    }

    private static WindowsEvent audit(String id) {
        return new WindowsEvent().set(SystemValue.PROVIDER, "Microsoft-Windows-Security-Auditing").set(SystemValue.EVENT_ID, id);
    }
}
