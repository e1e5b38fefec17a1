import type { OutReport, OutReportModel } from "../generated/types.ts";
import type { Report, ReportModel } from "./report.ts";

/** A report as JSON, without its cards: those are documents of their own. */
export function outReport(
  report: Report,
): Pick<OutReport, "as_of" | "title" | "stages" | "models" | "calendar" | "environments" | "unread"> {
  return {
    as_of: report.asOf,
    title: report.title,
    stages: report.stages.map((each) => ({ ...each })),
    models: report.models.map(outModel),
    calendar: report.calendar.map((each) => ({ ...each })),
    environments: report.environments.map((each) => ({ ...each })),
    unread: [...report.unread],
  };
}

function outModel({ purpose, owner, tags, trend, history, card: _card, ...rest }: ReportModel): OutReportModel {
  return {
    ...rest,
    ...(purpose === undefined ? {} : { purpose }),
    ...(owner === undefined ? {} : { owner }),
    tags: [...tags],
    trend: trend.map((each) => ({ ...each })),
    history: history.map((each) => ({ ...each })),
  };
}
