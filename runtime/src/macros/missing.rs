//! `missing!`: what stands for a required parameter until it is set.

/// Makes a type for each required parameter, named as the parameter.
#[macro_export]
macro_rules! missing {
    ($($name:ident),* $(,)?) => {$(
        /// Stands for the parameter of this name until it is set.
        #[allow(non_camel_case_types)]
        #[derive(Clone, Copy, Debug)]
        pub struct $name;
    )*};
}
