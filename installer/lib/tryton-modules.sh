# shellcheck shell=bash
# The Tryton modules that are installed and activated.
# shellcheck disable=SC2034 # read by the scripts that source this file
tryton_modules="country currency party party_relationship company account account_product account_invoice \
product stock sale purchase timesheet project"
