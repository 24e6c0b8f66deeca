// Question: Four dishes take three steps each. What does it gain if each friend does only one step?
// Run: java examples/Ex02_AssemblyLine.java
// Then: take more dishes (ABCDEFGH…). How close does the line get to three times as fast?

import java.util.*;

void main() {
  String dishes = "ABCD";
  List<String> steps = List.of("wash ", "dry  ", "store");
  int minutes = dishes.length() + steps.size() - 1;
  for (int step = 0; step < steps.size(); step++) {
    StringJoiner line = new StringJoiner(" ", steps.get(step) + "  ", "");
    for (int minute = 0; minute < minutes; minute++) {
      int dish = minute - step; // a dish has spent one minute at each earlier step
      boolean there = dish >= 0 && dish < dishes.length();
      line.add(there ? dishes.substring(dish, dish + 1) : ".");
    }
    IO.println(line);
  }
  int alone = dishes.length() * steps.size();
  IO.println("one friend does all: " + alone + " minutes; three in a line: " + minutes);
}

// Expect: as soon as the line is full, three friends are at work and a dish a minute is finished.
// prints: wash   A B C D . .
// prints: dry    . A B C D .
// prints: store  . . A B C D
// prints: one friend does all: 12 minutes; three in a line: 6
