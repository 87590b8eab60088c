package org.formpress.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.util.List;
import org.formpress.http.settings.ProxySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final TrustedProxies OWN = new TrustedProxies(new ProxySettings(null));
    private static final TrustedProxies NETWORK =
            new TrustedProxies(new ProxySettings(List.of("10.1.0.0/16", "2001:db8::/32")));

    private static String client(TrustedProxies proxies, String peer, String... headers) throws Exception {
        HttpHeaders sent = new DefaultHttpHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            sent.add(headers[i], headers[i + 1]);
        }
        return proxies.client(InetAddress.getByName(peer), sent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7|203.0.113.7",
                "203.0.113.7:4711|203.0.113.7",
                "[2001:db8::7]:4711|2001:db8::7",
                "2001:db8::7|2001:db8::7",
                "1.1.1.1, 203.0.113.7|203.0.113.7",
                "203.0.113.7, 127.0.0.1|203.0.113.7",
                "127.0.0.1|127.0.0.1",
                "203.0.113.7, not-an-address|127.0.0.1",
                "a\"b<script>|127.0.0.1",
                ",|127.0.0.1"
            })
    void aProxyOnThisMachineNamesItsClient(String forwarded, String client) throws Exception {
        assertThat(client(OWN, "127.0.0.1", "X-Forwarded-For", forwarded)).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOneList() throws Exception {
        assertThat(client(OWN, "::1", "X-Forwarded-For", "203.0.113.7", "X-Forwarded-For", "127.0.0.1"))
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.7;proto=https;host=forms.example|203.0.113.7",
                "For=\"[2001:db8::7]:4711\"|2001:db8::7",
                "for=1.1.1.1, for=203.0.113.7|203.0.113.7",
                "for=unknown|127.0.0.1",
                "for=_hidden|127.0.0.1"
            })
    void theStandardHeaderIsReadToo(String forwarded, String client) throws Exception {
        assertThat(client(OWN, "127.0.0.1", "Forwarded", forwarded)).isEqualTo(client);
    }

    @Test
    void nobodyElseIsBelieved() throws Exception {
        assertThat(client(OWN, "198.51.100.1", "X-Forwarded-For", "203.0.113.7"))
                .isEqualTo("198.51.100.1");
        assertThat(client(NETWORK, "127.0.0.1", "X-Forwarded-For", "203.0.113.7"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void theOperatorsNetworksAreBelievedHopByHop() throws Exception {
        assertThat(client(NETWORK, "10.1.2.3", "X-Forwarded-For", "1.1.1.1, 203.0.113.7, 10.1.9.9"))
                .isEqualTo("203.0.113.7");
        assertThat(client(NETWORK, "2001:db8::1", "X-Forwarded-For", "203.0.113.7"))
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "", "::1/129"})
    void whatIsNoNetworkStopsTheStartAndIsNamed(String network) {
        assertThatThrownBy(() -> new TrustedProxies(new ProxySettings(List.of(network))))
                .hasMessageContaining("formpress.proxy.trusted")
                .hasMessageContaining(network);
    }
}
