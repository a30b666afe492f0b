package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.util.List;

class AddressRangesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1"
            })
    void what_is_no_public_unicast_address_is_on_the_inside(String address) {
        assertThat(AddressRanges.INSIDE.contains(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
    void public_addresses_are_not(String address) {
        assertThat(AddressRanges.INSIDE.contains(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void a_range_ends_where_its_bits_end() {
        AddressRanges ranges = AddressRanges.of(List.of("192.168.8.0/22"));
        assertThat(ranges.contains(InetAddress.ofLiteral("192.168.11.255"))).isTrue();
        assertThat(ranges.contains(InetAddress.ofLiteral("192.168.12.0"))).isFalse();
    }

    @Test
    void settings_that_cannot_work_are_refused_in_sentences_all_at_once() {
        assertThatThrownBy(
                        () -> FetchSettings.defaults().withAllow(List.of("127.0.0.0/99", "home")))
                .hasMessageContaining("\"127.0.0.0/99\" is no address range")
                .hasMessageContaining("\"home\" is no address range");
    }
}
