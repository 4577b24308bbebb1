-- What there was before the triggers; what they have noted since is not counted twice. Holds nobody off: one statement sees
-- issues and notes as of one moment.
insert into issue_tally
select ledger_grid, state, placed, due, sum(issues)
from (select ledger_grid, state, grid is not null as placed, due_day(state, deadline) as due, count(*) as issues
      from issue group by 1, 2, 3, 4
      union all
      select ledger_grid, state, placed, due, -issues from issue_tally_change) as there
group by 1, 2, 3, 4 having sum(issues) <> 0;
