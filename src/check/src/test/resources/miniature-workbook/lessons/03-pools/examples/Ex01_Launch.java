// Question: In which order do I start and wait?
// Run: java examples/Ex01_Launch.java
// Then: make it one loop. What does task 2 wait for?

void main() {
  IO.println("start 1, start 2");
  IO.println("wait 1, wait 2");
}

// Expect: both starts before the first wait.
// prints: start 1, start 2
// prints: wait 1, wait 2
