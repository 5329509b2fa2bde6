package dev.linkwright.crm.superoffice;

import java.util.function.UnaryOperator;

/** Runs a case by its name, so that classes of another loader can have it run. */
public final class OnlineTrial implements UnaryOperator<String> {

    @Override
    public String apply(String name) {
        return OnlineCase.valueOf(name).outcome();
    }
}
