//! More of what documents make of tags: of nested unions, of files of Pydantic 1, of schemas with two tags, of mappings that contradict.

use levain::Endpoint;

use crate::{Failed, response, sent_back, sent_body};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/tags-of-every-kind.yaml");
}

#[test]
fn a_default_is_a_tag_of_an_enum_that_all_variants_share() -> Result<(), Failed> {
    let job = api::Job::MailJob(api::MailJob::builder().to("me").build());
    assert_eq!(
        sent_body(api::AddJob::builder().body(job).build())?,
        r#"{"kind":"send-mail","to":"me"}"#
    );
    let (read, sent) = sent_back!(api::AddJob, r#"{"path":"/","kind":"clean-up"}"#);
    assert!(matches!(read, api::Job::CleanJob(_)), "{read:?}");
    assert_eq!(sent, r#"{"kind":"clean-up","path":"/"}"#);
    Ok(())
}

#[test]
fn the_tags_of_a_union_inside_of_a_union_are_its_own() -> Result<(), Failed> {
    let lorry = api::Lorry::builder().axles(3).build();
    let thing = api::Thing::Vehicle(api::Vehicle::Lorry(lorry));
    assert_eq!(
        sent_body(api::AddThing::builder().body(thing).build())?,
        r#"{"kind":"lorry","axles":3}"#
    );
    let (read, sent) = sent_back!(api::AddThing, r#"{"axles":3,"kind":"lorry"}"#);
    assert!(
        matches!(read, api::Thing::Vehicle(api::Vehicle::Lorry(_))),
        "{read:?}"
    );
    assert_eq!(sent, r#"{"kind":"lorry","axles":3}"#);
    Ok(())
}

#[test]
fn a_schema_with_the_tags_of_two_unions_writes_both() -> Result<(), Failed> {
    let both = || api::Both::builder().note("n").build();
    let first = api::AddFirst::builder().body(api::First::Both(both())).build();
    let second = api::AddSecond::builder().body(api::Second::Both(both())).build();
    assert_eq!(
        sent_body(first)?,
        r#"{"role":"second-both","kind":"first-both","note":"n"}"#
    );
    assert_eq!(
        sent_body(second)?,
        r#"{"role":"second-both","kind":"first-both","note":"n"}"#
    );
    Ok(())
}

#[test]
fn what_a_schema_lists_counts_more_than_a_mapping_that_contradicts_it() -> Result<(), Failed> {
    let wine = api::Drink::Wine(api::Wine::builder().year(1990).build());
    assert_eq!(
        sent_body(api::AddDrink::builder().body(wine).build())?,
        r#"{"sort":"wine","year":1990}"#
    );
    let (read, sent) = sent_back!(api::AddDrink, r#"{"sort":"wine","year":1990}"#);
    assert!(matches!(read, api::Drink::Wine(_)), "{read:?}");
    assert_eq!(sent, r#"{"sort":"wine","year":1990}"#);
    Ok(())
}

#[test]
fn an_undeclared_tag_has_the_type_that_the_other_variants_give_it() -> Result<(), Failed> {
    let plain = api::Frame::PlainFrame(api::PlainFrame::builder().data("d").build());
    assert_eq!(
        sent_body(api::AddFrame::builder().body(plain).build())?,
        r#"{"op":1,"data":"d"}"#
    );
    let (read, sent) = sent_back!(api::AddFrame, r#"{"op":2,"reason":"r"}"#);
    assert!(matches!(read, api::Frame::CloseFrame(_)), "{read:?}");
    assert_eq!(sent, r#"{"op":2,"reason":"r"}"#);
    Ok(())
}

#[test]
fn of_several_values_of_an_undeclared_tag_the_caller_chooses_one() -> Result<(), Failed> {
    let written =
        |stop: api::Stop| sent_body(api::AddSignal::builder().body(api::Signal::Stop(stop)).build());
    let stop = || api::Stop::builder().seconds(3);
    assert_eq!(written(stop().build())?, r#"{"colour":"red","seconds":3}"#);
    let amber = stop().colour(api::StopColour::Amber).build();
    assert_eq!(written(amber)?, r#"{"colour":"amber","seconds":3}"#);
    for text in [r#"{"colour":"amber","seconds":3}"#, r#"{"colour":"green"}"#] {
        let (_, sent) = sent_back!(api::AddSignal, text);
        assert_eq!(sent, text);
    }
    Ok(())
}

#[test]
fn a_union_of_one_variant_has_a_tag_and_may_grow() -> Result<(), Failed> {
    let only = api::Only::builder().size(1).build();
    let request = api::AddAlone::builder().body(api::Alone::Only(only)).build();
    assert_eq!(sent_body(request)?, r#"{"$type":"only","size":1}"#);
    let answered = response(200, "application/json", r#"{"$type":"new","x":1}"#)?;
    let read = api::AddAlone::read_response(&answered)?.into_ok()?;
    assert!(matches!(read, api::Alone::Other(_)), "{read:?}");
    Ok(())
}

#[test]
fn a_subtype_that_others_extend_has_its_tag_too() -> Result<(), Failed> {
    let send = |shape: api::AnyShape| sent_body(api::AddShape::builder().body(shape).build());
    let square = api::Square::builder().id(1).side(2).build();
    assert_eq!(send(square.into())?, r#"{"$type":"square","id":1,"side":2}"#);
    let rectangle = api::Rectangle::builder().id(1).build();
    assert_eq!(send(rectangle.into())?, r#"{"$type":"rectangle","id":1}"#);
    Ok(())
}

#[test]
fn a_tag_is_written_inside_of_lists_and_read_there() -> Result<(), Failed> {
    let jobs = [
        api::Job::MailJob(api::MailJob::builder().to("me").build()),
        api::Job::CleanJob(api::CleanJob::builder().path("/").build()),
    ];
    let request = api::AddJobs::builder()
        .body(api::JobsOfDay::builder().jobs(jobs).build())
        .build();
    assert_eq!(
        sent_body(request)?,
        r#"{"jobs":[{"kind":"send-mail","to":"me"},{"kind":"clean-up","path":"/"}]}"#
    );
    Ok(())
}
