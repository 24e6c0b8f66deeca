package coach.error;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why something could not be done. */
public final class ErrorDescription {
  private ErrorDescription() {}

  public static String of(Throwable failure) {
    return switch (failure) {
      case UncheckedIOException e -> of(e.getCause());
      case AccessDeniedException e -> "no permission: " + e.getFile();
      case NoSuchFileException e -> "not there: " + e.getFile();
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default ->
          failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    };
  }
}
