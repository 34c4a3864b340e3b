//! `walk!`: a macro's own loop over entries, each with those before and after it.

/// Calls `$then! { @one $with [before] entry [after] }` for each entry.
///
/// Eight at a time: each step nests, and a user's crate allows for a depth of 128 unless it says more, which a table of that many
/// required fields would pass.
#[doc(hidden)]
#[macro_export]
macro_rules! walk {
    ($then:ident $with:tt $before:tt) => {};

    ($then:ident $with:tt [$($before:tt)*]
        $one:tt $two:tt $three:tt $four:tt $five:tt $six:tt $seven:tt $eight:tt $($after:tt)*
    ) => {
        $crate::$then! { @one $with [$($before)*] $one [$two $three $four $five $six $seven $eight $($after)*] }
        $crate::$then! { @one $with [$($before)* $one] $two [$three $four $five $six $seven $eight $($after)*] }
        $crate::$then! { @one $with [$($before)* $one $two] $three [$four $five $six $seven $eight $($after)*] }
        $crate::$then! { @one $with [$($before)* $one $two $three] $four [$five $six $seven $eight $($after)*] }
        $crate::$then! { @one $with [$($before)* $one $two $three $four] $five [$six $seven $eight $($after)*] }
        $crate::$then! { @one $with [$($before)* $one $two $three $four $five] $six [$seven $eight $($after)*] }
        $crate::$then! { @one $with [$($before)* $one $two $three $four $five $six] $seven [$eight $($after)*] }
        $crate::$then! { @one $with [$($before)* $one $two $three $four $five $six $seven] $eight [$($after)*] }
        $crate::walk! {
            $then $with [$($before)* $one $two $three $four $five $six $seven $eight] $($after)*
        }
    };

    ($then:ident $with:tt [$($before:tt)*] $one:tt $($after:tt)*) => {
        $crate::$then! { @one $with [$($before)*] $one [$($after)*] }
        $crate::walk! { $then $with [$($before)* $one] $($after)* }
    };
}
