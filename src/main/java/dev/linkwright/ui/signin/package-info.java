/** Who a person is: signing in to the CRM, and the passphrase of the sealed secrets. */
package dev.linkwright.ui.signin;
