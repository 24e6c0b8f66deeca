package capstones.scenes;

import kit.belief.Misconception;

/** What is believed about a file or a picture that several workers do in parts. */
public enum CapstoneBelief implements Misconception {
  BORDER_BETWEEN_LINES(
      "border-between-lines",
      "If I cut a file into equal parts, each part holds whole lines.",
      "The lines are short and the parts are large, so one cut more or less should not matter.",
      "A cut at a byte is nearly always in the middle of a line. Each of the two halves of that"
          + " line says something that nobody has written.",
      "A cut by bytes is in the middle of a line: a worker takes the lines that begin in its range,"
          + " and reads the last of them to its end.",
      Sections.FILE),
  FIRST_LINE_IS_A_REST(
      "first-line-is-a-rest",
      "A range begins with the rest of a line, so I skip to the first line end.",
      "It is true of nearly every range.",
      "Sometimes the cut is exactly between two lines. Then the first line of the range is a whole"
          + " line, and no other worker takes it.",
      "A cut may be exactly between two lines: look whether the byte before the range ends a line,"
          + " and only otherwise skip the rest of that line.",
      Sections.FILE),
  BORDER_LINE_FOR_BOTH(
      "border-line-for-both",
      "It is safer if both neighbours take the line at their border.",
      "A line that is read twice is at least not lost.",
      "A line that is counted twice makes the result as wrong as a line that is lost.",
      "Each line belongs to exactly one range: the one in which it begins.",
      Sections.FILE),
  PARTS_ARE_TEXT(
      "parts-are-text",
      "Any part of a text file can be made a String.",
      "With English text it works, because each character is one byte.",
      "In UTF-8, a character may need up to four bytes. If a part ends between them, the decoder"
          + " puts the character U+FFFD there, and the bytes are gone.",
      "A character may be cut in two, too: find the whole lines among the bytes first, and then"
          + " make a String of a name.",
      Sections.FILE),
  LINE_ENDS_WITH_NEWLINE(
      "line-ends-with-newline",
      "Every line has an end, the last one too.",
      "Most editors and programs write one.",
      "Some programs don't write it. Then the end of the file is the end of the last line.",
      "The last line may have no line end: the end of the file ends it as well.",
      Sections.FILE),
  FILE_FITS_INTO_MEMORY(
      "file-fits-into-memory",
      "First I read the file, and then I work on it.",
      "Small files are read in one go, with one line of code.",
      "A large file does not fit into memory. And while it is read, no worker has anything to do.",
      "Large files don't fit into memory: read a chunk, summarise it, and use the same array for"
          + " the next chunk.",
      Sections.FILE),
  EACH_READS_ALL(
      "each-reads-all",
      "Each worker goes through the file, and takes what belongs to it.",
      "So no worker has to know where a line begins.",
      "Then each worker does nearly all of the work: it looks at every byte. More workers only"
          + " make more work.",
      "A worker that reads the whole file saves nothing: let each worker read its own range.",
      Sections.FILE),
  OLD_PIXELS_STAY(
      "old-pixels-stay",
      "A new pixel may take the place of the old one.",
      "The old pixel is not needed any more: its new value is known.",
      "The pixels around it need the old value, too. What they get instead depends on the order in"
          + " which the pixels are computed, and with several workers on chance.",
      "The neighbours still need the old pixel: write the new ones to another array than the one"
          + " that you read.",
      Sections.PICTURE),
  BAND_IS_A_PICTURE(
      "band-is-a-picture",
      "A band is a smaller picture, so I can filter each band on its own.",
      "The sequential program can then be used as it is, once for each band.",
      "At the edge of a picture there are no more pixels. At the edge of a band there are: they"
          + " belong to the next band. Without them, a seam can be seen in the result.",
      "The first and the last rows of a band need rows of the bands next to it: read this halo,"
          + " too.",
      Sections.PICTURE),
  KERNEL_AS_WRITTEN(
      "kernel-as-written",
      "The kernel is laid on the picture as it is written down.",
      "For a kernel that looks the same from all sides it makes no difference.",
      "In a convolution, the weight at the top left belongs to the pixel at the bottom right. The"
          + " other way is called a correlation.",
      "A convolution turns the kernel by 180 degrees: the first weight belongs to the last pixel.",
      Sections.PICTURE),
  OUTSIDE_IS_BLACK(
      "outside-is-black",
      "Outside the picture, everything is 0.",
      "A new array is full of zeros.",
      "Then the edges of a blurred picture become dark. What is outside must be agreed on, and here"
          + " it is the nearest pixel.",
      "Outside the picture, take the nearest pixel of the picture: limit the row and the column.",
      Sections.PICTURE),
  DIVISION_ROUNDS(
      "division-rounds",
      "A division of whole numbers rounds.",
      "In decimals, one writes the nearest digit, and 7 / 2 looks like a number.",
      "It cuts off what is behind the point. So the picture becomes a little darker each time, and"
          + " if each product is divided, a lot.",
      "A whole-number division cuts off, and does not round: add up all products first, then add"
          + " half the divisor, and then divide with Math.floorDiv.",
      Sections.PICTURE),
  SUM_IS_A_SAMPLE(
      "sum-is-a-sample",
      "A weighted sum of samples is a sample.",
      "It is true if no weight is negative, and the divisor is the sum of all weights.",
      "With other kernels, a sum may be less than 0 or more than 255. The lowest eight bits of such"
          + " a number are another colour.",
      "A weighted sum may be less than 0 or more than 255: limit it with Math.clamp.",
      Sections.PICTURE);

  private final Details details;

  CapstoneBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section FILE = in("A file in ranges");
    static final Section PICTURE = in("A picture in bands");

    private static Section in(String heading) {
      return new Section("15-capstones", heading);
    }
  }
}
