package dev.linkwright.model;

/**
 * Names one actor of an ERP.
 *
 * @param type what it is
 * @param key  the ERP's stable technical identifier of the actor, as text; never its number, which people may change.
 *             It holds neither {@code :} nor {@code ;}
 */
public record ErpActor(ActorType type, String key) {
    public ErpActor {
        if (key.isBlank() || key.indexOf(';') >= 0 || key.indexOf(':') >= 0) {
            throw new IllegalArgumentException("Not an ERP key: '" + key + "'");
        }
    }
}
