namespace Recognition.Web.Demo;

/// <summary>How many work in each department of the demo city, and as what.</summary>
internal static class DemoTrades
{
    private static readonly Dictionary<string, (int Size, string[] Titles)> Known = new()
    {
        ["AVIATION"] = (95, ["Airport Operations Officer", "Parking Attendant", "Facilities Technician", "Terminal Guide", "Bus Operator"]),
        ["AUDITOR"] = (8, ["Auditor", "Senior Auditor"]),
        ["CLERK"] = (9, ["Records Clerk", "Deputy City Clerk"]),
        ["CMO"] = (48, ["311 Call Taker", "Communications Specialist", "Management Analyst", "311 Call Taker"]),
        ["PLANNING"] = (52, ["Plans Examiner", "City Planner", "Permit Technician", "Building Inspector"]),
        ["CONVENTION"] = (34, ["Event Coordinator", "Facilities Technician", "Box Office Clerk"]),
        ["FINANCE"] = (58, ["Tax Representative", "Accountant", "Collections Clerk", "Budget Analyst"]),
        ["FIRE"] = (225, ["Firefighter", "Paramedic", "Fire Inspector", "Dispatcher", "Fire Apparatus Operator"]),
        ["GENERAL"] = (82, ["Fleet Technician", "Help Desk Analyst", "Buyer", "Custodian", "Network Engineer"]),
        ["HEALTH"] = (78, ["Public Health Nurse", "Vital Records Clerk", "Food Inspector", "Health Educator"]),
        ["RELATIONS"] = (11, ["Compliance Officer", "Civil Rights Investigator"]),
        ["HR"] = (32, ["Recruiter", "Benefits Specialist", "HR Generalist", "Training Coordinator"]),
        ["LAW"] = (30, ["Assistant City Attorney", "Paralegal", "Legal Secretary"]),
        ["COURT"] = (44, ["Court Clerk", "Bailiff", "Violations Cashier", "Probation Officer"]),
        ["HOUSING"] = (90, ["Code Enforcement Officer", "Animal Health Officer", "Neighborhood Specialist", "Housing Inspector"]),
        ["PARKS"] = (120, ["Recreation Coordinator", "Groundskeeper", "Lifeguard", "Park Ranger", "Community Center Attendant"]),
        ["POLICE"] = (180, ["Police Officer", "Records Technician", "Call Taker", "Detention Officer", "Crime Analyst"]),
        ["WORKS"] = (150, ["Street Maintenance Worker", "Solid Waste Collector", "Traffic Technician", "Garage Attendant", "Engineer"]),
        ["WATER"] = (165, ["Customer Service Representative", "Pipeline Technician", "Meter Reader", "Plant Operator", "Billing Specialist"]),
    };

    /// <summary>A department that the city added gets a middling size and plain titles.</summary>
    public static (int Size, string[] Titles) Of(string department) => Known.GetValueOrDefault(department, (25, ["Office Assistant", "Specialist"]));
}
