package org.wilcoss.custody.ledger;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wilcoss.custody.platform.Home;

/** Where the ledger's key is. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    SigningKeyStore signingKeyStore(Home home, @Value("${LEDGER_KEY:}") String ledgerKey) {
        return new SigningKeyStore(home.folder(), ledgerKey);
    }
}
