package dev.sitrep.websub;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sitrep.config.Secret;
import dev.sitrep.testing.FakeHub;
import dev.sitrep.testing.FakeHub.Signing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class SignatureTest {
    private static final Secret SECRET = new Secret("Jefe");
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);

    @Test
    void the_test_cases_of_rfc_2202_and_rfc_4231_fit() {
        assertThat(fits("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")).isTrue();
        assertThat(fits("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Signing.class,
            names = {"SHA1", "SHA256", "SHA384", "SHA512"})
    void every_algorithm_of_the_recommendation_is_known(Signing how) {
        String header = FakeHub.signature(how, BODY, SECRET.value());
        assertThat(fits(header)).isTrue();
        assertThat(fits(header.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(Signature.fits(header, "another body".getBytes(UTF_8), SECRET)).isFalse();
        assertThat(Signature.fits(header, BODY, new Secret("another"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha1",
                "sha1=",
                "=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7",
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7x",
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c78",
                "sha256=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "md5=750c783e6ab0b503eaa86e310a5db738",
                "none=00"
            })
    void anything_else_does_not_fit(String header) {
        assertThat(fits(header)).isFalse();
    }

    @Test
    void a_missing_signature_does_not_fit() {
        assertThat(Signature.fits(null, BODY, SECRET)).isFalse();
    }

    private static boolean fits(String header) {
        return Signature.fits(header, BODY, SECRET);
    }
}
