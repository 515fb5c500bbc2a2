//! Schemas in the types of utoipa.

use ::utoipa::openapi::schema::{
    AdditionalProperties, AnyOfBuilder, ArrayBuilder, ObjectBuilder, SchemaFormat, SchemaType, Type as Known,
};
use ::utoipa::openapi::{RefOr, Schema as Theirs};

use crate::contract::schema::{Property, Schema, Type};

impl From<Schema> for RefOr<Theirs> {
    fn from(schema: Schema) -> Self {
        match schema {
            Schema::Any => ObjectBuilder::new().schema_type(SchemaType::AnyValue).into(),
            Schema::Type(of, format) => {
                let format = format.map(|name| SchemaFormat::Custom(name.to_owned()));
                ObjectBuilder::new().schema_type(Known::from(of)).format(format).into()
            }
            Schema::Values(values) => {
                let types = Schema::any_of(values.iter().map(|value| Schema::Type(Type::of(value), None)));
                let of = if let Schema::Type(of, _) = types { Known::from(of).into() } else { SchemaType::AnyValue };
                ObjectBuilder::new().schema_type(of).enum_values(Some(values)).into()
            }
            Schema::List(item) => ArrayBuilder::new().items(Self::from(*item)).into(),
            Schema::Object { properties, others } => object(properties, others.map(|others| *others)).into(),
            Schema::AnyOf(schemas) => schemas.into_iter().fold(AnyOfBuilder::new(), AnyOfBuilder::item).into(),
        }
    }
}

fn object(properties: Vec<Property>, others: Option<Schema>) -> ObjectBuilder {
    let others = others.map(|others| match others {
        Schema::Any => AdditionalProperties::FreeForm(true),
        schema => AdditionalProperties::RefOr(schema.into()),
    });
    let object = ObjectBuilder::new().schema_type(Known::Object).additional_properties(others);
    properties.into_iter().fold(object, |object, Property { name, schema, required }| {
        let object = if required { object.required(&*name) } else { object };
        object.property(name, RefOr::from(schema))
    })
}

impl From<Type> for Known {
    fn from(of: Type) -> Self {
        match of {
            Type::Null => Self::Null,
            Type::Boolean => Self::Boolean,
            Type::Integer => Self::Integer,
            Type::Number => Self::Number,
            Type::String => Self::String,
            Type::Array => Self::Array,
            Type::Object => Self::Object,
        }
    }
}
