/** Secrets in the operating system's keyring, or in a file sealed with a passphrase where there is none. */
package dev.linkwright.config.keyring;
