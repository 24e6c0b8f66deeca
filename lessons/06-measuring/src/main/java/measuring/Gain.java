package measuring;

/**
 * What a number of workers gained over the sequential program.
 *
 * @param workers how many workers
 * @param speedUp the sequential program's time divided by theirs
 * @param least the least that the true speed-up may be, given the errors of both times
 * @param most the most that the true speed-up may be
 * @param efficiency the speed-up for each worker: 1 if none is wasted
 */
public record Gain(int workers, double speedUp, double least, double most, double efficiency) {}
