package dev.linkwright.model;

import java.util.Map;
import java.util.Optional;

/**
 * Ties items of an ERP list to items of a CRM list.
 *
 * @param erpList    name of the ERP's list
 * @param crmList    name of the CRM's list
 * @param erpToCrm   keys of ERP items to keys of CRM items; no CRM item stands twice
 */
public record ListMapping(String erpList, String crmList, Map<String, String> erpToCrm) {
    public ListMapping {
        erpToCrm = Map.copyOf(erpToCrm);
        if (erpToCrm.values().stream().distinct().count() != erpToCrm.size()) {
            throw new IllegalArgumentException("A CRM item of " + crmList + " is mapped to two ERP items");
        }
    }

    public Optional<String> toCrm(String erpItem) {
        return Optional.ofNullable(erpToCrm.get(erpItem));
    }

    public Optional<String> toErp(String crmItem) {
        return erpToCrm.entrySet().stream().filter(entry -> entry.getValue().equals(crmItem)).map(Map.Entry::getKey)
                .findFirst();
    }
}
