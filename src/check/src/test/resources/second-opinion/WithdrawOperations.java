package dependencies;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** What threads may do to an account at the same time, and what each call does alone. */
@Param(name = "amount", gen = IntGen.class, conf = "1:3")
public class WithdrawOperations {
  private final Account account = new Account(4);

  @Operation
  public boolean withdraw(@Param(name = "amount") int n) {
    return Withdraw.withdraw(account, n);
  }

  @Operation
  public void deposit(@Param(name = "amount") int n) {
    account.deposit(n);
  }

  @Operation
  public int empty() {
    return account.empty();
  }

  @Operation
  public int balance() {
    return account.balance();
  }

  /** Without threads. */
  public static class Alone {
    private int balance = 4;

    public boolean withdraw(int n) {
      boolean enough = balance >= n;
      balance -= enough ? n : 0;
      return enough;
    }

    public void deposit(int n) {
      balance += n;
    }

    public int empty() {
      int all = balance;
      balance = 0;
      return all;
    }

    public int balance() {
      return balance;
    }
  }
}
