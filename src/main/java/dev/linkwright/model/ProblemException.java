package dev.linkwright.model;

/** Carries a {@link Problem} from where it is met to where it is shown or handled. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.details());
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.details(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
