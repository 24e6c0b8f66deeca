package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import kit.Gate;
import kit.Guard;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
  private static final List<String> PHOTOS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  @Test
  void fourAtOnce() throws Exception {
    Rendezvous.requireConcurrent(
        4,
        meet ->
            Thumbnails.makeAll(
                PHOTOS,
                photo -> {
                  meet.run();
                  return photo;
                },
                4));
  }

  @Test
  void slowPhotoHoldsUpNobody() throws Exception {
    var gate = new Gate();
    Set<String> finished = ConcurrentHashMap.newKeySet();
    UnaryOperator<String> shrink =
        photo -> {
          if (photo.equals("a")) {
            gate.awaitOpen();
          }
          finished.add(photo);
          return photo;
        };
    try (var trial = Trial.start(() -> Thumbnails.makeAll(PHOTOS, shrink, 4))) {
      trial.awaitQuiescence();
      assertEquals(Set.of("b", "c", "d", "e", "f", "g", "h"), finished);
      gate.open();
      assertEquals(PHOTOS, trial.result());
    }
  }

  @Test
  void brokenPhotoHasNoSmallPicture() throws Exception {
    UnaryOperator<String> shrink =
        photo -> {
          if (photo.equals("c")) {
            throw new IllegalArgumentException("not a photo: " + photo);
          }
          return photo;
        };
    assertEquals(
        List.of("a", "b", "", "d", "e", "f", "g", "h"),
        Guard.call(() -> Thumbnails.makeAll(PHOTOS, shrink, 4)));
  }

  @Test
  void leavesNoThreadBehind() throws Exception {
    var threads = ThreadLeakCheck.begin();
    Guard.call(() -> Thumbnails.makeAll(PHOTOS, photo -> photo, 4));
    threads.requireNoThreadLeft();
  }
}
