// Question: One of four machines is ten times as slow. When is the job done?
// Run: java examples/Ex04_Straggler.java
// Then: let two machines be slow. Is one copy of each task enough?

import java.util.*;

int tasks = 20;
int[] minutes = {1, 1, 1, 10}; // for a task, on each of four machines

// No thread here: this is a model. The machines take turns in the order in which they get free.
record Free(int machine, int at) {}

void main() {
  run("each machine gets 5 tasks at the beginning", false, 5);
  run("each machine takes the next task when it is free", false, tasks);
  run("the same, and who is free copies a task that is under way", true, tasks);
}

void run(String how, boolean copies, int mostForEach) {
  var free = new PriorityQueue<>(Comparator.comparing(Free::at).thenComparing(Free::machine));
  for (int machine = 0; machine < minutes.length; machine++) {
    free.add(new Free(machine, 0));
  }
  int[] doneAt = new int[tasks]; // the earliest end of any execution of the task
  int[] executions = new int[minutes.length];
  int begun = 0;
  while (!free.isEmpty()) {
    Free next = free.remove();
    int end = next.at() + minutes[next.machine()];
    if (begun < tasks && executions[next.machine()] < mostForEach) {
      doneAt[begun++] = end;
    } else if (copies && begun == tasks) {
      int last = latest(doneAt);
      if (doneAt[last] <= end) {
        continue; // a copy would not be done earlier
      }
      doneAt[last] = end;
    } else {
      continue;
    }
    executions[next.machine()]++;
    free.add(new Free(next.machine(), end));
  }
  int total = Arrays.stream(executions).sum();
  IO.println(how + ": " + doneAt[latest(doneAt)] + " minutes, " + total + " executions");
}

int latest(int[] doneAt) {
  int latest = 0;
  for (int task = 1; task < tasks; task++) {
    latest = doneAt[task] > doneAt[latest] ? task : latest;
  }
  return latest;
}

// Expect: fixed shares wait for the slow machine. A copy costs an execution, and saves minutes.
// prints: each machine gets 5 tasks at the beginning: 50 minutes, 20 executions
// prints: each machine takes the next task when it is free: 10 minutes, 20 executions
// prints: the same, and who is free copies a task that is under way: 7 minutes, 21 executions
