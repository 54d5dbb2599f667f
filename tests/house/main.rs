//! The rules of the house: what neither the compiler nor a lint sees, told with file and line.

mod complete;
mod english;
mod form;
mod gaps;
mod headless;
mod labels;
mod links;
mod literals;
mod project;
mod safety;
mod spelling;
mod words;
