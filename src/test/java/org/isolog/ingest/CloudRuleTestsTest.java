package org.isolog.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.isolog.core.Event;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Vendor-written test events of cloud products: who, from where, what and how it ended, by the paths that the vendors document,
 * are in the fields of the events.
 */
class CloudRuleTestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Field, then the paths (JSON pointers) of which the first that is there holds its value, by vendor. */
    private static final Map<String, List<String[]>> TRUTH = Map.ofEntries(
            Map.entry("aws_cloudtrail", List.of(
                    new String[] {"user.name", "/userIdentity/userName", "/userIdentity/sessionContext/sessionIssuer/userName",
                        "/userIdentity/invokedBy", "/userIdentity/type"},
                    new String[] {"source.ip", "/sourceIPAddress"}, new String[] {"event.action", "/eventName"},
                    new String[] {"event.provider", "/eventSource"}, new String[] {"cloud.region", "/awsRegion"},
                    new String[] {"cloud.account.id", "/recipientAccountId", "/userIdentity/accountId"},
                    new String[] {"user_agent.original", "/userAgent"}, new String[] {"error.code", "/errorCode"})),
            Map.entry("aws_guardduty", List.of(new String[] {"event.action", "/type"}, new String[] {"cloud.account.id", "/accountId"},
                    new String[] {"cloud.region", "/region"}, new String[] {"message", "/title"})),
            Map.entry("aws_waf", List.of(new String[] {"event.action", "/action"}, new String[] {"source.ip", "/httpRequest/clientIp"},
                    new String[] {"url.path", "/httpRequest/uri"}, new String[] {"rule.id", "/terminatingRuleId"})),
            Map.entry("aws_s3", List.of(new String[] {"user.name", "/requester"}, new String[] {"source.ip", "/remoteip"},
                    new String[] {"event.action", "/operation"}, new String[] {"user_agent.original", "/useragent"})),
            Map.entry("aws_vpc_flow", List.of(new String[] {"source.ip", "/srcAddr", "/srcaddr", "/src_endpoint/ip"},
                    new String[] {"destination.ip", "/dstAddr", "/dst_endpoint/ip"},
                    new String[] {"destination.port", "/dstPort", "/dst_endpoint/port"},
                    new String[] {"dns.question.name", "/query_name", "/query/hostname"})),
            Map.entry("azure_activity", List.of(new String[] {"event.action", "/operationName"},
                    new String[] {"source.ip", "/callerIpAddress"}, new String[] {"resource.id", "/resourceId"},
                    new String[] {"user.name", "/identity/claims/http:~1~1schemas.xmlsoap.org~1ws~12005~105~1identity~1claims~1upn",
                        "/identity/claims/upn", "/identity/claims/unique_name", "/identity/upn", "/identity/claims/name", "/identity/claims/appid"},
                    new String[] {"cloud.region", "/location"})),
            Map.entry("azure_signin", List.of(
                    new String[] {"user.name", "/properties/initiatedBy/user/userPrincipalName", "/properties/userPrincipalName",
                        "/properties/servicePrincipalName", "/properties/initiatedBy/user/id"},
                    new String[] {"source.ip", "/properties/initiatedBy/user/ipAddress", "/properties/ipAddress", "/callerIpAddress", "/ipAddress"})),
            Map.entry("gcp_audit", List.of(new String[] {"event.action", "/protoPayload/methodName"},
                    new String[] {"user.name", "/protoPayload/authenticationInfo/principalEmail"},
                    new String[] {"source.ip", "/protoPayload/requestMetadata/callerIp", "/protoPayload/requestMetadata/callerIP"},
                    new String[] {"event.provider", "/protoPayload/serviceName"}, new String[] {"resource.name", "/protoPayload/resourceName"})),
            Map.entry("github", List.of(new String[] {"user.name", "/actor", "/sender/login"}, new String[] {"user_agent.original", "/user_agent"},
                    new String[] {"resource.name", "/repo", "/repository/full_name"})),
            Map.entry("kubernetes", List.of(new String[] {"event.action", "/verb", "/protoPayload/methodName"},
                    new String[] {"user.name", "/user/username", "/protoPayload/authenticationInfo/principalEmail"},
                    new String[] {"source.ip", "/sourceIPs/0", "/protoPayload/requestMetadata/callerIP"},
                    new String[] {"resource.name", "/objectRef/name", "/protoPayload/resourceName"})),
            Map.entry("microsoft", List.of(new String[] {"event.action", "/operation"}, new String[] {"source.ip", "/clientip"},
                    new String[] {"user.name", "/userid"}, new String[] {"resource.name", "/objectid"}, new String[] {"event.code", "/EventID"})),
            Map.entry("okta", List.of(new String[] {"user.name", "/actor/alternateId"}, new String[] {"source.ip", "/client/ipAddress"},
                    new String[] {"event.action", "/eventType", "/eventtype"}, new String[] {"message", "/displayMessage", "/displaymessage"})),
            Map.entry("standard", List.of(
                    new String[] {"user.name", "/userIdentity/userName", "/actor/alternateId", "/actor/email", "/target_user/email",
                        "/actor_user_name", "/event/actor/person/email", "/properties/userPrincipalName"},
                    new String[] {"source.ip", "/sourceIPAddress", "/client/ipAddress", "/ipAddress", "/ipaddr", "/client/ip_address",
                        "/context/client_ip_address", "/event/ip_address"},
                    new String[] {"event.action", "/eventName", "/eventType", "/event_type", "/event_simpleName", "/event/type"})));
    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("Success", "success"), Map.entry("Succeeded", "success"), Map.entry("SUCCESS", "success"), Map.entry("success", "success"),
            Map.entry("Failure", "failure"), Map.entry("Failed", "failure"), Map.entry("FAILURE", "failure"), Map.entry("failure", "failure"),
            Map.entry("ALLOW", "success"), Map.entry("BLOCK", "failure"), Map.entry("DENY", "failure"), Map.entry("True", "success"),
            Map.entry("NOERROR", "success"), Map.entry("200", "success"), Map.entry("201", "success"), Map.entry("403", "failure"),
            Map.entry("401", "failure"), Map.entry("404", "failure"), Map.entry("Login", "success"));

    @Test
    void fieldsAreWhereTheVendorsSay() throws IOException {
        Path folder = Path.of(System.getProperty("isolog.sharedData", "none")).resolve("cloud_rule_tests");
        assumeTrue(Files.isDirectory(folder), "the shared sample logs are not on this machine");
        int expected = 0;
        List<String> misses = new ArrayList<>();
        for (String name : TRUTH.keySet().stream().sorted().toList()) {
            Path file = folder.resolve(name + ".jsonl");
            Samples.Read read = Samples.read(file, new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)).format(), Samples.UTC_2025);
            assertThat(read.skipped()).isEmpty();
            assertThat(read.events()).hasSize(Files.readAllLines(file).size());
            for (Event event : read.events()) {
                expected += check(name, event, misses);
            }
        }
        assertThat(expected).isGreaterThan(3000);
        assertThat(misses.size()).as(String.join("\n", misses)).isLessThan(expected / 50);
    }

    private static int check(String name, Event event, List<String> misses) throws IOException {
        JsonNode record = JSON.readTree(event.raw());
        int expected = 0;
        for (String[] line : TRUTH.get(name)) {
            String value = first(record, line);
            if (value != null) {
                expected++;
                String field = line[0].equals("source.ip") && event.get("source.ip") == null ? "source.address" : line[0];
                if (!value.equals(event.get(field)) && !(line[0].equals("source.ip") && event.get(field) != null && value.startsWith(event.get(field) + ":"))) {
                    misses.add(name + " " + event.ref().record() + " " + line[0] + " is " + event.get(field) + " not " + value);
                }
            }
        }
        String word = outcomeWord(name, record);
        if (word != null) {
            expected++;
            if (!word.equals(event.get("event.outcome"))) {
                misses.add(name + " " + event.ref().record() + " event.outcome is " + event.get("event.outcome") + " not " + word);
            }
        }
        return expected;
    }

    private static String first(JsonNode record, String[] fieldAndPaths) {
        for (int i = 1; i < fieldAndPaths.length; i++) {
            JsonNode node = record.at(fieldAndPaths[i]);
            if (node.isValueNode() && !node.isNull() && !node.asText().isEmpty()) {
                return node.asText();
            }
        }
        return null;
    }

    /** What the documentation of the product makes of its words; null where the record says nothing of how it ended. */
    private static String outcomeWord(String name, JsonNode record) {
        return switch (name) {
            case "aws_cloudtrail" -> record.hasNonNull("errorCode") || record.hasNonNull("errorMessage")
                    || record.at("/responseElements/ConsoleLogin").asText().equals("Failure") ? "failure" : "success";
            case "gcp_audit" -> record.at("/protoPayload/status/code").asInt() != 0
                    || record.at("/protoPayload/authorizationInfo/0/granted").asText().equals("false") ? "failure"
                    : record.has("protoPayload") ? "success" : null;
            case "aws_waf" -> OUTCOMES.get(record.path("action").asText());
            case "azure_activity" -> OUTCOMES.get(record.path("resultType").asText());
            case "azure_signin" -> OUTCOMES.get(record.at("/properties/result").asText());
            case "okta" -> OUTCOMES.get(record.at("/outcome/result").asText());
            case "kubernetes" -> OUTCOMES.get(record.at("/responseStatus/code").asText());
            case "microsoft" -> OUTCOMES.get(record.path("resultstatus").asText());
            case "aws_s3" -> OUTCOMES.get(record.path("httpstatus").asText());
            case "aws_vpc_flow" -> OUTCOMES.get(record.path("rcode").asText());
            default -> null;
        };
    }
}
