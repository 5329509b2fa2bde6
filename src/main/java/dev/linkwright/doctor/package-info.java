/** Looks into what this workstation works with, says what is wrong, and packs what somebody who helps has to see. */
package dev.linkwright.doctor;
