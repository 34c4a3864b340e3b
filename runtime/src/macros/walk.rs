//! `walk!`: a loop of a macro over entries, with those before and after each.

/// Calls `$then! { @one $with [before] entry [after] }` for each entry.
///
/// Eight entries per step, since each step is one level of recursion, and the default limit of a user's crate is 128: an object with that
/// many required fields would exceed it.
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
