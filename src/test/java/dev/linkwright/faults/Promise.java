package dev.linkwright.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.link.Ending;
import dev.linkwright.model.Base;
import dev.linkwright.model.Link;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.PlannedField;

/** The five promises, each with what keeps it from being true. */
public enum Promise {
    OLD_OR_AGREED("a field holds its old value or the agreed new one, on each side") {
        @Override
        void look(Aftermath after, List<String> broken) {
            after.world().values().forEach((place, value) -> {
                if (!after.allowed().allows(place, value)) {
                    broken.add("%s holds '%s', not one of %s".formatted(place, value, after.allowed().of(place)));
                }
            });
            if (after.world().isArchived() && after.ended().stream()
                    .anyMatch(one -> one.reactivates() && one.ending() == Ending.COMPLETED)) {
                broken.add("the actor counts as active and is archived");
            }
            after.next().map(PendingConnect::plan).ifPresent(plan -> {
                for (Side side : Side.values()) {
                    plan.writes(side).stream()
                            .filter(write -> !after.allowed().allows(Place.of(write), write.after().textOrEmpty()))
                            .forEach(write -> broken.add("the next synchronisation would write '%s' into %s"
                                    .formatted(write.after().textOrEmpty(), Place.of(write))));
                }
                if (after.isSettled() && !(plan.undecided().isEmpty() && plan.writes(Side.CRM).isEmpty()
                        && plan.writes(Side.ERP).isEmpty())) {
                    broken.add("what was agreed is not settled: " + plan.fields().stream()
                            .filter(field -> field.isUndecided() || !field.writes().isEmpty())
                            .map(PlannedField::key).toList());
                }
            });
        }
    },
    NO_EDIT_LOST("an edit made by somebody else between our read and our write is never overwritten unseen") {
        @Override
        void look(Aftermath after, List<String> broken) {
            Edits edits = new Edits(after);
            broken.addAll(edits.overwritten());
            broken.addAll(edits.swallowed());
            broken.addAll(edits.unlogged());
        }
    },
    ONE_ACTOR("the program by its own doing never makes a second actor; where a protocol cannot exclude a late commit,"
            + " a person decides") {
        @Override
        void look(Aftermath after, List<String> broken) {
            long wanted = after.makes() + after.since(History.Wanted.class).count();
            int made = after.world().actors().size() - after.actorsBefore();
            if (made > wanted) {
                broken.add("%d actors were made".formatted(made));
            }
        }
    },
    LINK_AS_SAVED(
            "a link exists in the CRM if and only if somebody saved it and nobody disconnected it; the local store"
                    + " is a cache of it") {
        @Override
        void look(Aftermath after, List<String> broken) {
            Optional<String> expected = Links.expected(after);
            Optional<String> link = after.link().map(value -> value.substring(value.indexOf(';') + 1));
            if (!link.equals(expected)) {
                broken.add("the CRM holds the link %s, not %s".formatted(link, expected));
            }
            Optional<Link> known = after.world().desk().links().of(after.world().desk().connection().id(),
                    after.world().company());
            if (!known.map(one -> one.id().value()).equals(link)) {
                broken.add("here the link is %s, in the CRM %s".formatted(known.map(one -> one.id().value()), link));
            }
            Optional<String> base = known.flatMap(one -> after.world().desk().bases().base(one.id())).map(Base::stamp);
            if (after.knowsTheBase() && !base.equals(after.stamp())) {
                broken.add("the base has the stamp %s, in the CRM it is %s".formatted(base, after.stamp()));
            }
            broken.addAll(Links.halfDone(after));
        }
    },
    NOTHING_UNKNOWN("what is unfinished is known, shown, and carried on or put back; nothing is repeated blindly") {
        @Override
        void look(Aftermath after, List<String> broken) {
            after.unfinished().forEach(entry -> broken.add("unfinished: " + entry.steps()));
            after.world().everybody().stream().flatMap(one -> one.desk().creations().unfinished().stream())
                    .filter(entry -> entry.made().isEmpty())
                    .forEach(entry -> broken.add("unfinished: " + entry.lines()));
            after.world().keys().keySet().stream().filter(key -> key.contains(" Claim"))
                    .forEach(key -> broken.add("left over: " + key));
            broken.addAll(repeated(after));
        }
    };

    private final String sentence;

    Promise(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    abstract void look(Aftermath after, List<String> broken);

    /** All that is broken, with the name of the promise. */
    static List<String> broken(Aftermath after) {
        List<String> all = new ArrayList<>();
        for (Promise promise : values()) {
            List<String> broken = new ArrayList<>();
            promise.look(after, broken);
            broken.forEach(words -> all.add(promise + ": " + words));
        }
        return List.copyOf(all);
    }

    /** A call whose answer was lost, and then the same call again, without a look in between. */
    private static List<String> repeated(Aftermath after) {
        List<String> repeated = new ArrayList<>();
        Optional<Call> lost = Optional.empty();
        for (History.Asked asked : after.since(History.Asked.class).toList()) {
            Call call = asked.call();
            if (lost.filter(one -> one.port().equals(call.port())).isPresent()) {
                if (!call.writesToSystem()) {
                    lost = Optional.empty();
                } else if (call.isGuarded() && call.method().equals(lost.get().method())) {
                    repeated.add("sent again without a look: " + call);
                }
            }
            lost = asked.lost() ? Optional.of(call) : lost;
        }
        return repeated;
    }
}
