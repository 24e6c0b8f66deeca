package coach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The results of a check, as far as they have come, in the order in which they were asked for. */
final class Results {
  private record Slot(Learner learner, Exercise exercise) {}

  private final List<Learner> learners;
  private final List<Exercise> exercises;
  private final Map<Slot, Batch.Result> known = new HashMap<>();

  Results(List<Learner> learners, List<Exercise> exercises) {
    this.learners = List.copyOf(learners);
    this.exercises = List.copyOf(exercises);
  }

  void add(Batch.Result result) {
    known.put(new Slot(result.learner(), result.finding().exercise()), result);
  }

  List<Learner> learners() {
    return learners;
  }

  List<Exercise> exercises() {
    return exercises;
  }

  /** Empty if it has not come yet. */
  Optional<Batch.Result> of(Learner learner, Exercise exercise) {
    return Optional.ofNullable(known.get(new Slot(learner, exercise)));
  }

  /** Those that have come. */
  List<Batch.Result> all() {
    var all = new ArrayList<Batch.Result>();
    for (Learner learner : learners) {
      exercises.forEach(exercise -> of(learner, exercise).ifPresent(all::add));
    }
    return all;
  }

  /** How many were asked for. */
  int asked() {
    return learners.size() * exercises.size();
  }

  boolean isComplete() {
    return known.size() == asked();
  }

  boolean areAllSolved() {
    return isComplete() && all().stream().allMatch(r -> r.finding().outcome().isSolved());
  }
}
