/**
 * Calls of JSON services over HTTP: one client for the process, time limits, each write sent once, every failure mapped
 * to a {@link dev.linkwright.model.Problem}, and no secret or field value in any text.
 */
package dev.linkwright.http;
