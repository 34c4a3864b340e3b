pub const CODE: client::Code = client::Code::from_static("rye");
