//! Properties of a type that its spelling shows.

use syn::{GenericArgument, Ident, PathArguments, PathSegment, Type, TypeParamBound};

/// Whether a type has this name, in whichever module.
pub fn is_named(ty: &Type, name: &str) -> bool {
    last_segment(ty).is_some_and(|last| last.ident == name)
}

/// Whether it is the type of a received error.
pub fn is_remote_error(ty: &Type) -> bool {
    is_named(ty, "RemoteError")
}

/// What an `Option<…>` holds.
pub fn in_option(ty: &Type) -> Option<&Type> {
    last_segment(ty).filter(|last| last.ident == "Option").and_then(|last| arguments(last).next())
}

/// `&'static ErrorSpec`
pub fn is_spec(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => is_named(&reference.elem, "ErrorSpec"),
        Type::Group(group) => is_spec(&group.elem),
        _ => false,
    }
}

/// Whether a type is a primitive or a text, perhaps in an `Option` or a `Vec`.
pub fn is_plain(ty: &Type) -> bool {
    match ty {
        Type::Group(group) => is_plain(&group.elem),
        Type::Reference(reference) => is_plain(&reference.elem),
        Type::Path(path) if path.qself.is_none() && path.path.segments.len() == 1 => {
            path.path.segments.first().is_some_and(is_plain_name)
        }
        _ => false,
    }
}

fn is_plain_name(segment: &PathSegment) -> bool {
    match &segment.arguments {
        PathArguments::None => PLAIN.iter().any(|name| segment.ident == name),
        _ if segment.ident == "Option" || segment.ident == "Vec" => arguments(segment).all(is_plain),
        _ => false,
    }
}

const PLAIN: &[&str] = &[
    "bool", "char", "str", "String", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128",
    "isize", "f32", "f64",
];

/// Whether a type is the parameter, perhaps in an `Option` or a pointer.
pub fn is_parameter(ty: &Type, name: &Ident) -> bool {
    let inside = || last_segment(ty).and_then(|last| arguments(last).next());
    matches!(ty, Type::Path(path) if path.path.is_ident(name))
        || inside().is_some_and(|inner| is_parameter(inner, name))
}

/// Whether a type is the one of that name, perhaps in a pointer.
pub fn holds(ty: &Type, name: &Ident) -> bool {
    let mut inside = last_segment(ty).into_iter().flat_map(arguments);
    let is_it = matches!(ty, Type::Path(path) if path.path.segments.len() == 1)
        && (is_named(ty, "Self") || last_segment(ty).is_some_and(|last| last.ident == *name));
    is_it || inside.any(|ty| holds(ty, name))
}

/// `Box<dyn Error + …>` and its like: such a type cannot be decoded.
pub fn is_type_erased_error(ty: &Type) -> bool {
    if let Type::TraitObject(object) = ty {
        return object.bounds.iter().any(|bound| {
            matches!(bound, TypeParamBound::Trait(bound) if bound.path.segments.last().is_some_and(|last| last.ident == "Error"))
        });
    }
    last_segment(ty).into_iter().flat_map(arguments).any(is_type_erased_error)
}

/// `Box<dyn …>` or `Arc<dyn …>`
pub fn points_to_trait_object(ty: &Type) -> bool {
    let pointer = last_segment(ty).filter(|last| last.ident == "Box" || last.ident == "Arc");
    pointer.into_iter().flat_map(arguments).any(|inner| matches!(inner, Type::TraitObject(_)))
}

/// The last segment of a path, which may be in a group of a macro of the user.
fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) => path.path.segments.last(),
        Type::Group(group) => last_segment(&group.elem),
        _ => None,
    }
}

/// The types in `<…>`.
fn arguments(segment: &PathSegment) -> impl Iterator<Item = &Type> {
    let arguments = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}
