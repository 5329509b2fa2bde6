package dev.linkwright.sandbox.erp;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Customers or vendors; the customers behind the known ones are made up when they are asked for. */
record ActorRows(List<SeedActor> known, int size, boolean vendors) implements SeedRows {

    private SeedActor actor(int index) {
        return index < known.size() ? known.get(index) : SeedWorld.webShop(index - known.size());
    }

    private String number(int index) {
        return index < known.size()
                ? known.get(index).number()
                : SeedWorld.webShopNumber(index - known.size());
    }

    @Override
    public ObjectNode row(int index) {
        SeedActor actor = actor(index);
        return vendors ? actor.vendor() : actor.customer();
    }

    @Override
    public JsonNode value(int index, String property) {
        return switch (property) {
            case "number" -> TextNode.valueOf(number(index));
            case "lastModifiedDateTime" -> TextNode.valueOf(SeedActor.modified(number(index)));
            case "taxRegistrationNumber" -> TextNode.valueOf(actor(index).taxNumber());
            case "displayName" -> TextNode.valueOf(actor(index).row().name());
            case "addressLine1" -> TextNode.valueOf(actor(index).row().street());
            case "city" -> TextNode.valueOf(actor(index).row().city());
            case "country" -> TextNode.valueOf(actor(index).row().country());
            case "postalCode" -> TextNode.valueOf(actor(index).row().postalCode());
            case "phoneNumber" -> TextNode.valueOf(actor(index).row().phone());
            case "email" -> TextNode.valueOf(actor(index).row().email());
            case "website" -> TextNode.valueOf(actor(index).row().website());
            default -> row(index).path(property);
        };
    }
}
