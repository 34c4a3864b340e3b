//! A list processed by several threads, as many as the machine has cores.
//!
//! In: a list, and a function that processes a chunk of it. Out: the results in the order of the list. The function takes a chunk and not
//! a single element, because tokens cannot be shared between threads: what depends on them is made once per chunk.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::{available_parallelism, scope};

/// A list shorter than this is processed before another thread has started.
const MIN_LENGTH: usize = 64;

/// More threads than this wait for the disk and the allocator.
const MAX_THREADS: usize = 8;

/// The results of `process` for each chunk of `list`, in the order of the list.
pub(crate) fn in_parallel<T: Sync, R: Send>(list: &[T], process: impl Fn(&[T]) -> Vec<R> + Sync) -> Vec<R> {
    let threads = available_parallelism().map_or(1, NonZero::get).min(MAX_THREADS);
    in_threads(threads, list, process)
}

/// The same by a number of threads, for a function that waits more than it works.
pub(crate) fn in_threads<T: Sync, R: Send>(
    threads: usize,
    list: &[T],
    process: impl Fn(&[T]) -> Vec<R> + Sync,
) -> Vec<R> {
    if threads == 1 || list.len() < MIN_LENGTH {
        return process(list);
    }
    // Several chunks per thread, so that the other threads do not wait for a chunk of large elements.
    let chunks: Vec<&[T]> = list.chunks(list.len().div_ceil(threads * 8)).collect();
    let (chunks, process) = (&chunks, &process);
    let mut results: Vec<(usize, Vec<R>)> = scope(|scope| {
        let work = |thread: usize| {
            move || {
                let own = chunks.iter().enumerate().skip(thread).step_by(threads);
                own.map(|(index, chunk)| (index, process(chunk)))
                    .collect::<Vec<_>>()
            }
        };
        let running: Vec<_> = (0..threads).map(|thread| scope.spawn(work(thread))).collect();
        let done = running.into_iter().map(|thread| match thread.join() {
            Ok(results) => results,
            Err(panic) => resume_unwind(panic),
        });
        done.flatten().collect()
    });
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().flat_map(|(_, of_chunk)| of_chunk).collect()
}

#[cfg(test)]
mod tests {
    use super::in_parallel;

    #[test]
    fn results_are_in_the_order_of_the_list() {
        for length in [0, 1, 63, 64, 1000] {
            let list: Vec<usize> = (0..length).collect();
            let doubled = in_parallel(&list, |chunk| chunk.iter().map(|number| number * 2).collect());
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
