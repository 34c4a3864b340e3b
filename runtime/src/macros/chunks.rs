//! `chunks!`: the fields of an object as tuples.

/// The fields of an object as a tuple, or as [`Chunks`](crate::object::Chunks) of tuples if there are more than 16: a pattern that binds
/// them (`@bind`), or references to those of `self` (`@refer self`).
#[doc(hidden)]
#[macro_export]
macro_rules! chunks {
    (@bind $a:ident $b:ident $c:ident $d:ident $e:ident $f:ident $g:ident $h:ident
        $i:ident $j:ident $k:ident $l:ident $m:ident $n:ident $o:ident $p:ident $($rest:ident)+
    ) => {
        $crate::object::Chunks(
            ($a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k, $l, $m, $n, $o, $p),
            $crate::chunks! { @bind $($rest)+ },
        )
    };

    (@bind $($field:ident)*) => {
        ($($field,)*)
    };

    (@refer $self:ident $a:ident $b:ident $c:ident $d:ident $e:ident $f:ident $g:ident $h:ident
        $i:ident $j:ident $k:ident $l:ident $m:ident $n:ident $o:ident $p:ident $($rest:ident)+
    ) => {
        $crate::object::Chunks(
            (
                &$self.$a, &$self.$b, &$self.$c, &$self.$d, &$self.$e, &$self.$f, &$self.$g, &$self.$h,
                &$self.$i, &$self.$j, &$self.$k, &$self.$l, &$self.$m, &$self.$n, &$self.$o, &$self.$p,
            ),
            $crate::chunks! { @refer $self $($rest)+ },
        )
    };

    (@refer $self:ident $($field:ident)*) => {
        ($(&$self.$field,)*)
    };
}
