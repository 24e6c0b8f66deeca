package coach.classroom;

import coach.submission.Learner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.Exercise;

/** The results of a check, as far as they have come, in the order in which they were asked for. */
public final class CheckResults {
  private record ResultKey(Learner learner, Exercise exercise) {}

  private final List<Learner> learners;
  private final List<Exercise> exercises;
  private final Map<ResultKey, BatchJudge.Result> known = new HashMap<>();

  public CheckResults(List<Learner> learners, List<Exercise> exercises) {
    this.learners = List.copyOf(learners);
    this.exercises = List.copyOf(exercises);
  }

  void add(BatchJudge.Result result) {
    known.put(new ResultKey(result.learner(), result.finding().exercise()), result);
  }

  public List<Learner> learners() {
    return learners;
  }

  public List<Exercise> exercises() {
    return exercises;
  }

  /** Empty if it has not come yet. */
  Optional<BatchJudge.Result> of(Learner learner, Exercise exercise) {
    return Optional.ofNullable(known.get(new ResultKey(learner, exercise)));
  }

  /** Those that have come. */
  public List<BatchJudge.Result> all() {
    var all = new ArrayList<BatchJudge.Result>();
    for (Learner learner : learners) {
      exercises.forEach(exercise -> of(learner, exercise).ifPresent(all::add));
    }
    return all;
  }

  /** How many were asked for. */
  public int asked() {
    return learners.size() * exercises.size();
  }

  public boolean isComplete() {
    return known.size() == asked();
  }

  public boolean areAllSolved() {
    return isComplete() && all().stream().allMatch(r -> r.finding().outcome().isSolved());
  }
}
