//! Work on many things of one kind at once, on as many threads as the machine has cores.
//!
//! In: a list, and what to do with a stretch of it. Out: the results in the list's order, whatever thread was first. A stretch and
//! not one thing at a time, as tokens cannot be shared by threads: what they need is made once a stretch.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::{available_parallelism, scope};

/// Fewer than this are done before another thread has begun.
const WORTH_IT: usize = 64;

/// More threads than this wait for the disk and the allocator.
const MOST_THREADS: usize = 8;

/// What `make` makes of each stretch of `list`, joined in the order of the list.
pub(crate) fn in_parallel<T: Sync, R: Send>(list: &[T], make: impl Fn(&[T]) -> Vec<R> + Sync) -> Vec<R> {
    let threads = available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    if threads == 1 || list.len() < WORTH_IT {
        return make(list);
    }
    // Several stretches a thread, so that one of large things does not keep the rest waiting.
    let stretches: Vec<&[T]> = list.chunks(list.len().div_ceil(threads * 8)).collect();
    let (stretches, make) = (&stretches, &make);
    let mut results: Vec<(usize, Vec<R>)> = scope(|scope| {
        let work = |thread: usize| {
            move || {
                let own = stretches.iter().enumerate().skip(thread).step_by(threads);
                own.map(|(index, stretch)| (index, make(stretch)))
                    .collect::<Vec<_>>()
            }
        };
        let running: Vec<_> = (0..threads).map(|thread| scope.spawn(work(thread))).collect();
        let done = running.into_iter().map(|thread| match thread.join() {
            Ok(of_thread) => of_thread,
            Err(panic) => resume_unwind(panic),
        });
        done.flatten().collect()
    });
    results.sort_by_key(|(index, _)| *index);
    results
        .into_iter()
        .flat_map(|(_, of_stretch)| of_stretch)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::in_parallel;

    #[test]
    fn results_are_in_the_order_of_the_list() {
        for length in [0, 1, 63, 64, 1000] {
            let list: Vec<usize> = (0..length).collect();
            let doubled = in_parallel(&list, |stretch| stretch.iter().map(|number| number * 2).collect());
            assert!(
                doubled
                    .iter()
                    .enumerate()
                    .all(|(index, number)| *number == index * 2)
            );
            assert_eq!(doubled.len(), length);
        }
    }
}
