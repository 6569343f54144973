namespace Neijuan.Model.Setup;

/// <summary>
/// The behavioural constants of a run, one property per entry of <c>parameters/</c>, which gives meaning, range and source. The reader
/// binds each id to the property of the same name; an entry without a property, or a property without an entry, is an error.
/// </summary>
public sealed class Parameters
{
    // adoption
    public double AdoptionPlanResponse { get; init; } // R2, per quarter, β_p
    public double AdoptionImitation { get; init; } // R2, per quarter, β_q
    public double AdoptionSpontaneous { get; init; } // R2, per quarter, β_0
    public double AdoptionPlanFloor { get; init; } // R2, share
    public double AdoptionPriorityThreshold { get; init; } // R2, priority strength
    public double AdoptionReturnThreshold { get; init; } // R2, per year

    // planner
    public double PlanTargetWeight { get; init; } // R1c, share, β_B
    public double PlanOutputPull { get; init; } // R1c, per quarter
    public double PlanningBaseFloor { get; init; } // R1c, ratio
    public double PriorityCeiling { get; init; } // R1, R4, priority strength
    public double IsolationPersistence { get; init; } // R1, per quarter
    public double IsolationTariffWeight { get; init; } // R1, per unit tariff
    public double IsolationPriorityMultiplier { get; init; } // R59, ratio, κ_iso scale
    public double IsolationBudgetGain { get; init; } // R6, ratio, κ_B

    // expectations
    public double ExpectedGrowthFloor { get; init; } // R3, per quarter
    public double ExpectedGrowthCeiling { get; init; } // R3, per quarter
    public double PlanningHorizon { get; init; } // R3, quarters, H

    // provinces
    public double AmbitionTop { get; init; } // R4, provinces, N_top
    public double GapClosingQuarters { get; init; } // R5, quarters, n_gap
    public double PushPriorityThreshold { get; init; } // R5, priority strength
    public double ReturnGateIntercept { get; init; } // R5, share
    public double ReturnGateSlope { get; init; } // R5, per unit return
    public double SoftBudgetThreshold { get; init; } // R6, R10, R35, softness
    public double PushBudgetShare { get; init; } // R6, R49e, share of trend output, θ_fin
    public double PropertyRedirection { get; init; } // R6, R49e, ratio, θ_re
    public double LeverageIntercept { get; init; } // R6, ratio
    public double LeverageTolerance { get; init; } // R6, debt to trend output
    public double LeverageWeightSoft { get; init; } // R6, ratio, ι_σ
    public double LeverageFloor { get; init; } // R6, share
    public double RankUrgency { get; init; } // R6, ratio
    public double CoordinationCap { get; init; } // R4, share of expected market

    // vehicles
    public double VehicleCredit { get; init; } // R43, share of trend output, ℓ_V
    public double VehicleLeverageFree { get; init; } // R43, share of output
    public double VehicleLeverageRange { get; init; } // R43, share of output
    public double DefaultMemory { get; init; } // R43, quarters
    public double DefaultedCredit { get; init; } // R43, share
    public double RollVehicle { get; init; } // R45, probability
    public double RollVehicleHard { get; init; } // R45, probability
    public double RollVehicleLeverage { get; init; } // R45, ratio
    public double RollVehicleFree { get; init; } // R45, share of output
    public double VehicleMaturing { get; init; } // R45, share
    public double ProvinceHelp { get; init; } // R45, share
    public double DefaultTolerance { get; init; } // R45, share
    public double DefaultLoss { get; init; } // R45, share
    public double VehicleEquityShare { get; init; } // R7, share, e_L
    public double NewClientBase { get; init; } // R7, probability
    public double NewClientSlope { get; init; } // R7, per relative size
    public double NewClientCeiling { get; init; } // R7, probability
    public double ClientSoeShare { get; init; } // R7, probability

    // firms
    public double ReturnSignalHurdle { get; init; } // R9, per year, r̄
    public double ReturnSmoothing { get; init; } // R8, per quarter
    public double EntryRate { get; init; } // R9, per firm and quarter, λ_e
    public double EntryCeiling { get; init; } // R9, firms per quarter and industry
    public double EntrantSize { get; init; } // R9, share of mean size
    public double EntrantEquityShare { get; init; } // R9, share
    public double EntrantWealthMultiple { get; init; } // R9, multiple of equity
    public double ProductivityDispersion { get; init; } // R7, R9, R64, log points, σ_φ
    public double HighTierCost { get; init; } // R14, ratio
    public double AdjustmentSpeed { get; init; } // R10, per quarter
    public double InvestmentCeiling { get; init; } // R10, share of capacity
    public double InvestmentHurdle { get; init; } // R10, per year
    public double InvestmentReturnReference { get; init; } // R10, per year
    public double InvestmentResponseCeiling { get; init; } // R10, ratio
    public double InvestmentGrowthCeiling { get; init; } // R10, per quarter
    public double InvestmentLead { get; init; } // R10, quarters
    public double CreditLimit { get; init; } // R10, R35, loans to capital at cost
    public double ClientCreditLimit { get; init; } // R10, loans to capital at cost
    public double ClientPriorityThreshold { get; init; } // R10, R11, R14, R34, priority strength
    public double RaceIntensity { get; init; } // R11, per quarter, ρ_race
    public double RaceCreditLimit { get; init; } // R11, loans to capital at cost
    public double ReplacementUtilisation { get; init; } // R12, share
    public double ReplacementRange { get; init; } // R12, share
    public double OwnFundsShare { get; init; } // R12, share of outlay
    public double DepositUse { get; init; } // R12, share
    public double WorkingBalance { get; init; } // R12, R35, quarters of cash cost
    public double LoanToValue { get; init; } // R12, share, ltv
    public double ClientLoanSoftness { get; init; } // R12, softness
    public double Depreciation { get; init; } // R8, R10, R12, R42, per quarter, δ

    // technology
    public double ExperienceSpeed { get; init; } // R15, ratio, bl
    public double ForeignSpillover { get; init; } // R15, ratio
    public double ForeignLearning { get; init; } // R17, ratio
    public double ForeignInflation { get; init; } // R17, R51, per year
    public double LabourShare { get; init; } // R16, R21, share of full cost, w_L
    public double IntermediatesShare { get; init; } // R16, R21, share of full cost, w_N
    public double ImportedShare { get; init; } // R16, R21, share of full cost, w_M
    public double OverheadShare { get; init; } // R16, R21, share of full cost, w_O
    public double CapitalYears { get; init; } // R16, R64, years of full cost, k_cap
    public double OverheadWageShare { get; init; } // R21, share
    public double UpgradeRate { get; init; } // R14, per quarter, ψ_H
    public double UpgradeClientFactor { get; init; } // R14, ratio
    public double UpgradeMarketFactor { get; init; } // R14, ratio
    public double UpgradeProfitFactor { get; init; } // R14, ratio
    public double UpgradeLossFactor { get; init; } // R14, ratio

    // production
    public double OrderCover { get; init; } // R18, ratio
    public double StockAdjustment { get; init; } // R18, per quarter
    public double InventoryTarget { get; init; } // R18, R22, quarters of orders, ι
    public double PressFloor { get; init; } // R19, R20, share of capacity, u_fl
    public double PressReach { get; init; } // R19, multiple of orders, q_x
    public double PressUnsupported { get; init; } // R19, ratio
    public double PressMargin { get; init; } // R19, share of cash cost
    public double SupportThreshold { get; init; } // R19, R20, softness
    public double OverhangMultiple { get; init; } // R20, quarters of orders
    public double OrderFloor { get; init; } // R20, R22, share of capacity
    public double OverhangBrake { get; init; } // R20, share
    public double Spoilage { get; init; } // R24, per quarter

    // pricing
    public double CostAnchor { get; init; } // R22, per quarter, λ
    public double PriceCeiling { get; init; } // R22, ratio
    public double NormalMargin { get; init; } // R16, share of price, m
    public double InventorySensitivity { get; init; } // R22, per quarter, κ_v
    public double UtilisationSensitivity { get; init; } // R22, per quarter, κ_u
    public double NormalUtilisation { get; init; } // R22, share, u*
    public double MarketPull { get; init; } // R22, per quarter, θ
    public double InventoryGapFloor { get; init; } // R22, quarters of orders
    public double InventoryGapCeiling { get; init; } // R22, quarters of orders
    public double OrderRateCeiling { get; init; } // R22, ratio
    public double DumpingDepth { get; init; } // R23, share of cash cost, δ_D
    public double DumpingPrivateShare { get; init; } // R23, share

    // goods
    public double PriceElasticity { get; init; } // R24, elasticity, ε
    public double OrderSmoothing { get; init; } // R24, per quarter
    public double CapacityAttraction { get; init; } // R24, share
    public double HighTierDomesticExponent { get; init; } // R25, elasticity
    public double HighTierForeignPrice { get; init; } // R25, ratio
    public double ShortageImportShare { get; init; } // R26, share

    // credit
    public double RateSmoothing { get; init; } // R69, share, ρ
    public double RateInflationResponse { get; init; } // R69, ratio, φ_π
    public double RateSlackResponse { get; init; } // R69, ratio, φ_θ
    public double RateReactionLimit { get; init; } // R69, per year
    public double LowestRate { get; init; } // R69, per year
    public double LoanSpread { get; init; } // R29, per year
    public double SoftDiscount { get; init; } // R29, per year
    public double VehicleSpread { get; init; } // R29, per year
    public double BondDiscount { get; init; } // R29, per year
    public double DepositRateShare { get; init; } // R29, ratio
    public double FreeDepositMargin { get; init; } // R29, per year
    public double HardnessFloorCapital { get; init; } // R33, equity to loans
    public double HardnessFullCapital { get; init; } // R33, equity to loans
    public double HardnessFloor { get; init; } // R33, share, h
    public double ClassificationCut { get; init; } // R31, share
    public double ClassificationQuarters { get; init; } // R31, quarters
    public double SupportCash { get; init; } // R34, share of deposits
    public double RelendingAdditional { get; init; } // R48, share
    public double RelendingCeiling { get; init; } // R48, ratio
    public double MortgageInstalment { get; init; } // R29, per quarter
    public double Amortisation { get; init; } // R19, R29, per quarter
    public double WorkingCash { get; init; } // R30, quarters of cash cost
    public double DistressTolerance { get; init; } // R30, share of debt service
    public double RollClient { get; init; } // R31, probability, ρ_1
    public double RollPrivate { get; init; } // R31, probability, ρ_0
    public double RollHard { get; init; } // R31, probability, ρ_h
    public double RollHardPaid { get; init; } // R31, probability
    public double StandstillUtilisation { get; init; } // R31, share of capacity, u_call
    public double StandstillFactor { get; init; } // R31, ratio
    public double GraceQuarters { get; init; } // R31, R32, quarters
    public double SoftRateThreshold { get; init; } // R31, softness
    public double ZombieQuarters { get; init; } // R32, quarters
    public double ZombieLeverage { get; init; } // R32, loans to capital at cost
    public double OperatingSupport { get; init; } // R34, share of shortfall, s_b
    public double PrioritySupport { get; init; } // R34, share of revenue
    public double SupportCeiling { get; init; } // R34, share of trend output
    public double SalvageShare { get; init; } // R35, share of capacity, ψ_res
    public double FireSalePrice { get; init; } // R35, share of capacity cost
    public double FireSaleUtilisationFloor { get; init; } // R35, share
    public double ClientBidCredit { get; init; } // R35, share of capital at cost
    public double PrivateBidCredit { get; init; } // R35, share of credit room
    public double BidSizeCeiling { get; init; } // R35, share of own capacity
    public double VoluntaryExitQuarters { get; init; } // R35, quarters
    public double InsolvencyLeverage { get; init; } // R35, loans to capital at cost
    public double InsolvencyStockWeight { get; init; } // R35, ratio
    public double BankPayoutRatio { get; init; } // R36, equity to loans
    public double BankPayoutShare { get; init; } // R36, share of excess
    public double BankRecapitalisationRatio { get; init; } // R36, equity to loans
    public double OpeningBankEquity { get; init; } // R65, equity to loans

    // firms
    public double DividendShare { get; init; } // R63, share of profit
    public double DividendCashCeiling { get; init; } // R63, share of deposits
    public double DividendCashFloor { get; init; } // R63, quarters of cash cost
    public double DividendInterestCover { get; init; } // R63, quarters of interest

    // households
    public double PrecautionarySaving { get; init; } // R37, share, ξ_P
    public double CoverageMidpoint { get; init; } // R37, year
    public double CoverageWidth { get; init; } // R37, years
    public double TradeInPayback { get; init; } // R38, share
    public double TradeInQuarters { get; init; } // R38, quarters
    public double TradeInSubsidy { get; init; } // R38, share of price
    public double TradeInAdditional { get; init; } // R38, share
    public double MortgageBurden { get; init; } // R37, ratio, ξ_H
    public double PropensityIncome { get; init; } // R37, share, c_y
    public double PropensityWealth { get; init; } // R37, per quarter, c_m
    public double ConfidenceSensitivity { get; init; } // R37, ratio, 2.5 ξ_C
    public double UnemploymentSensitivity { get; init; } // R37, ratio, ξ_u
    public double IncomeSmoothing { get; init; } // R37, per quarter
    public double SpendingCeiling { get; init; } // R37, share of deposits
    public double ImportedConsumption { get; init; } // R38, share of consumption

    // services
    public double ServicesWageShare { get; init; } // R40, share of sales, s_w
    public double ServicesDividendShare { get; init; } // R40, share of profit, s_D
    public double ServicesBuffer { get; init; } // R40, quarters of trend output
    public double ServicesGrowthLead { get; init; } // R40, ratio, γ_S
    public double GrowthTargetBelief { get; init; } // R40, share, β
    public double ServicesUseResponse { get; init; } // R40, per quarter, κ_K
    public double ServicesRateResponse { get; init; } // R40, per quarter, κ_r
    public double NeutralRealRate { get; init; } // R40, R44, per year
    public double ServicesNormalUse { get; init; } // R40, share, u*
    public double OpeningServicesUse { get; init; } // R40, share, u_0
    public double ServicesUseMemory { get; init; } // R40, share
    public double ServicesMarkupSlope { get; init; } // R40, per quarter, κ_S
    public double ServicesPriceSpeed { get; init; } // R40, per quarter, s
    public double ServicesMaterials { get; init; } // R40, elasticity
    public double ServicesDrag { get; init; } // R40, ratio
    public double ServicesOwnFunds { get; init; } // R40, share
    public double ServicesLoanToValue { get; init; } // R40, share of capital
    public double ServicesRepayment { get; init; } // R40, per quarter
    public double ServicesImports { get; init; } // R40, share of sales, s_M
    public double ProcessingImports { get; init; } // R40, share of exports, s_X
    public double ImportElasticity { get; init; } // R40, elasticity, σ_M
    public double ImportDrift { get; init; } // R40, per year, g_M
    public double ImportedInvestment { get; init; } // R26, share, s_I
    public double OtherExports { get; init; } // R70, share of output, x_0
    public double OtherExportsElasticity { get; init; } // R70, elasticity, σ_X
    public double ExportIntegration { get; init; } // R70, per year, ι
    public double ExportIntegrationHalfLife { get; init; } // R70, years
    public double ServicesProfitTax { get; init; } // R42, share of profit
    public double InfrastructureFee { get; init; } // R45, per year, f

    // labour
    public double OpeningTightness { get; init; } // R41, share, θ_0
    public double SpareRuralLabour { get; init; } // R41, share, Π_0
    public double MigrationRate { get; init; } // R41, per year, μ
    public double MigrationResponse { get; init; } // R41, ratio, κ_m
    public double MigrationFloor { get; init; } // R41, ratio
    public double MigrationCeiling { get; init; } // R41, ratio
    public double WageSlope { get; init; } // R41, per year, φ
    public double WageIndexation { get; init; } // R41, share
    public double WageConvexity { get; init; } // R41, ratio, ψ
    public double SpareLabourDrag { get; init; } // R41, per year, λ_L
    public double SpareLabourNeutral { get; init; } // R41, share, Π*
    public double InflationLearning { get; init; } // R41, per quarter
    public double InflationAnchoring { get; init; } // R41, share, ς
    public double InflationAnchorShare { get; init; } // R41, ratio
    public double OpeningTechnology { get; init; } // R41, per year, g_TFP
    public double LongRunTechnology { get; init; } // R41, per year
    public double TechnologyHalfLife { get; init; } // R41, years
    public double TradablesPremium { get; init; } // R41, per year
    public double CapitalElasticity { get; init; } // R41, elasticity, α
    public double ProductivityGrowthLimit { get; init; } // R41, per year
    public double GrowthSmoothing { get; init; } // R41, per quarter
    public double NaturalUnemployment { get; init; } // R41, share, ū
    public double EmploymentResponse { get; init; } // R41, ratio
    public double UnemploymentFloor { get; init; } // R41, share
    public double UnemploymentCeiling { get; init; } // R41, share

    // fiscal
    public double PublicConsumptionRise { get; init; } // R42, per year
    public double PublicConsumptionRiseYears { get; init; } // R42, years
    public double InfrastructureSlackResponse { get; init; } // R43, ratio, ξ_i
    public double GrowthShortfallFloor { get; init; } // R43, per year
    public double GrowthShortfallCeiling { get; init; } // R43, per year
    public double InfrastructureBrake { get; init; } // R43, ratio, b_i
    public double InflationTolerated { get; init; } // R43, per year
    public double InflationBrakeCeiling { get; init; } // R43, per year
    public double InfrastructureProjectQuarters { get; init; } // R43, quarters, n_i
    public double InfrastructureReversion { get; init; } // R43, per quarter
    public double InfrastructureFloor { get; init; } // R43, share of trend output
    public double InfrastructureCeiling { get; init; } // R43, share of trend output
    public double InfrastructureBudgetShare { get; init; } // R43, share, s_b
    public double CentralFill { get; init; } // R43, share, κ_c
    public double PublicDebtLimit { get; init; } // R43, share of output, D̄
    public double PublicDebtRange { get; init; } // R43, share of output
    public double ProfitTaxLocalShare { get; init; } // R42, share
    public double TransferShare { get; init; } // R42, share of trend output
    public double PublicConsumption { get; init; } // R42, share of trend output
    public double LocalMandate { get; init; } // R42, share
    public double InfrastructureBase { get; init; } // R43, share of trend output, inf0
    public double InfrastructureResponse { get; init; } // R43, ratio, infg
    public double InfrastructureRivalryFloor { get; init; } // R43, share
    public double InfrastructureLandShare { get; init; } // R43, share of land revenue
    public double InfrastructureCashLimit { get; init; } // R43, share of deposits
    public double VehicleCashUse { get; init; } // R43, share of deposits
    public double InterestSupportShare { get; init; } // R45, share of interest
    public double InterestSupportLimit { get; init; } // R45, share of deposits
    public double VehicleRepayment { get; init; } // R45, share of debt per quarter
    public double VehicleCashBuffer { get; init; } // R45, quarters of trend output
    public double VehicleDebtCap { get; init; } // R45, debt to trend output
    public double ProvinceCashFloor { get; init; } // R46, quarters of trend output
    public double ProvinceCashCeiling { get; init; } // R46, quarters of trend output
    public double ProvinceSurplusShare { get; init; } // R46, share
    public double TreasuryFloor { get; init; } // R47, multiple of normal deposit
    public double TreasuryCeiling { get; init; } // R47, multiple of normal deposit

    // property
    public double HomePurchases { get; init; } // R44, share of trend output, s_H
    public double HomeUrbanResponse { get; init; } // R44, elasticity, ν
    public double HomeExpectationResponse { get; init; } // R44, ratio, η_H
    public double NeutralHomePriceGrowth { get; init; } // R44, per year
    public double HomeRateResponse { get; init; } // R44, ratio, η_r
    public double TrustResponse { get; init; } // R44, elasticity, ζ
    public double OpeningHomeTension { get; init; } // R44, ratio
    public double HomePriceResponse { get; init; } // R44, per quarter, κ_H
    public double HomePriceStickiness { get; init; } // R44, ratio
    public double HomeSupplyResponse { get; init; } // R44, per quarter, κ_V
    public double HomeExpectationSpeed { get; init; } // R44, per quarter, γ_H
    public double HomePriceLimit { get; init; } // R44, per quarter
    public double FireSales { get; init; } // R44, per quarter, φ
    public double HomeDepositLimit { get; init; } // R44, share of deposits
    public double MortgageRationing { get; init; } // R44, share
    public double MortgageShare { get; init; } // R44, share of sales
    public double DeveloperMargin { get; init; } // R44, share of price
    public double OpeningLandShare { get; init; } // R44, share of price
    public double LandBidShare { get; init; } // R44, share, λ_h
    public double LandShareFloor { get; init; } // R44, share of price
    public double LandShareCeiling { get; init; } // R44, share of price
    public double LandBankQuarters { get; init; } // R44, quarters, n_L
    public double LandBankAdjustment { get; init; } // R44, quarters
    public double LandPurchaseFloor { get; init; } // R44, share
    public double LandLoans { get; init; } // R44, share
    public double DeveloperRepayment { get; init; } // R44, per quarter
    public double LandCompensation { get; init; } // R44, share of land revenue
    public double CompensationSpent { get; init; } // R37, share
    public double BuildingQuarters { get; init; } // R44, quarters, n_b
    public double DeveloperCreditLimit { get; init; } // R44, quarters of trend output
    public double PrivateDevelopers { get; init; } // R44, share, φ_P
    public double DeveloperSpread { get; init; } // R44, logarithm, σ_D
    public double RedLinesCut { get; init; } // R44, per quarter, c_r
    public double RedLinesDebtFloor { get; init; } // R44, share
    public double RedLinesLandBank { get; init; } // R44, ratio
    public double TrustSpeed { get; init; } // R44, per quarter, γ_τ
    public double BuildingDelayTolerated { get; init; } // R44, share
    public double DeveloperWriteOff { get; init; } // R44, per quarter
    public double DeveloperCashQuarters { get; init; } // R44, quarters of work
    public double DeveloperPayout { get; init; } // R44, share
    public double SentimentCeiling { get; init; } // R44, index

    // confidence
    public double ConfidencePersistence { get; init; } // R49b, per quarter
    public double OpeningInflation { get; init; } // R49b, per year
    public double ConfidenceGrowth { get; init; } // R49b, ratio
    public double ConfidenceUnemployment { get; init; } // R49b, ratio
    public double ConfidenceProperty { get; init; } // R49b, ratio
    public double ConfidenceDeflation { get; init; } // R49b, ratio, ν_π
    public double ConfidenceFloor { get; init; } // R49b, index
    public double ConfidenceCeiling { get; init; } // R49b, index

    // world
    public double MarketShareCeiling { get; init; } // R51, share
    public double InjuryThreshold { get; init; } // R52, share, θ_o
    public double PenetrationThreshold { get; init; } // R52, share
    public double PenetrationRise { get; init; } // R52, share in 8 quarters
    public double MarginThreshold { get; init; } // R52, share
    public double TariffCeiling { get; init; } // R52, share, τ_max
    public double PetitionQuarters { get; init; } // R52, quarters
    public double StandingDuty { get; init; } // R52, share of price
    public double OutputPeakDecay { get; init; } // R52, per quarter
    public double TransshipmentSpeed { get; init; } // R53, per quarter
    public double TransshipmentCeiling { get; init; } // R53, share
    public double TransshipmentCost { get; init; } // R51, R53, share of price
    public double TransshipmentDutyThreshold { get; init; } // R53, share
    public double TransshipmentDecay { get; init; } // R53, per quarter
    public double ClosureRate { get; init; } // R54, per quarter
    public double ClosureUtilisation { get; init; } // R54, share
    public double ClosureShortfallCeiling { get; init; } // R54, share
    public double ExpansionUtilisation { get; init; } // R54, share
    public double ExpansionExcessCeiling { get; init; } // R54, share
    public double ExpansionRate { get; init; } // R54, per quarter
    public double ForeignSubsidyDepth { get; init; } // R56, share of cost
    public double ExportCapLevel { get; init; } // R57, share of base
    public double ExportCapGrowth { get; init; } // R57, per year
    public double DepreciationOffset { get; init; } // R60, ratio, φ_τ

    // stocks
    public double ServicesCapital { get; init; } // R65, years of trend output
    public double InfrastructureCapital { get; init; } // R65, years of trend output
    public double DwellingsValue { get; init; } // R65, years of trend output
    public double ServicesDepreciation { get; init; } // R66, per quarter
    public double InfrastructureDepreciation { get; init; } // R66, per quarter
    public double DwellingsDepreciation { get; init; } // R66, per quarter
    public double OpeningLoanShare { get; init; } // R64, loans to capital
    public double OpeningDepositCapitalShare { get; init; } // R64, deposits to capital
    public double OpeningDepositCapacityShare { get; init; } // R64, deposits per unit of capacity
    public double SizeDispersion { get; init; } // R64, log points
    public double OpeningClientShare { get; init; } // R64, probability

    // prices
    public double CommoditySmoothing { get; init; } // R68, per quarter, s_q
    public double RawMaterialsPassThrough { get; init; } // R68, elasticity, ψ_R
    public double RawMaterialsInImports { get; init; } // R68, share, ρ_M
    public double RawMaterialsInIntermediates { get; init; } // R68, share, ρ_N
    public double RawMaterialsAbroad { get; init; } // R17, share, ρ_F
    public double RawMaterialsInProducerPrices { get; init; } // R41b, share
    public double FoodInConsumerPrices { get; init; } // R41b, share
    public double RawMaterialsInFood { get; init; } // R41b, share
}
