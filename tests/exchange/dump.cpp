#include "exchange/import.h"
#include "exchange/people.h"
#include <QFile>
#include <QTextStream>
using namespace facet; using namespace facet::exchange;
int main(int,char**argv){ QTextStream out(stdout); auto t=readTableFile(QString::fromLocal8Bit(argv[1])); auto p=prepareImport(*t,Mapping::guess(*t),{},{})->plan; auto csv=peopleToCsv(p);
 auto t2=readTable(csv); auto i2=prepareImport(*t2,Mapping::guess(*t2),{},{}); auto csv2=peopleToCsv(i2->plan);
 QFile a(QStringLiteral("/tmp/a.csv")); a.open(QIODevice::WriteOnly); a.write(csv); QFile b(QStringLiteral("/tmp/b.csv")); b.open(QIODevice::WriteOnly); b.write(csv2);
 for(auto&f:i2->report.findings) {out<<f.text; for(int i=0;i<f.rows.size()&&i<10;++i) out<<" "<<f.rows[i]; out<<"\n";} out<<i2->report.skippedRows<<" "<<i2->report.rows<<" "<<i2->report.shared<<" "<<i2->report.vacant<<"\n"; }
